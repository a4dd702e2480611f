"""A claim in the making, with what joining, merging and borrowing ask of it."""

import msgspec

from riwaya.core.claim import Claim


class Draft(msgspec.Struct, frozen=True, gc=False):
    """A claim in the making: the claim without its id, and what merging asks of it."""

    claim: Claim
    definite: bool
    """Whether its words go back to an event told before («the shelling»)."""
    bare: bool
    """Whether it names neither who, where, when nor how many."""
    line: int
    sentence: int = 0
    general: bool = False
    """Whether only general words speak for the type of its event."""
    lossy: bool = False
    """Whether it tells losses alone, and not what brought them."""
    alone: bool = False
    """Whether its sentence tells losses alone."""
    named: bool = False
    """Whether its event is only named in another matter."""
    tells: bool = False
    """Whether its own sentence tells its event, and does not only name it."""
    pretext: bool = False
    """Whether it reads another's words as preparing the ground for its event."""
    against: bool = False
    """Whether its voice is set against the one before: «in contrast, X said», «but X said»."""
    subjectless: bool = False
    """Whether it begins with a verb whose subject is left out."""
    led: bool = False
    """Whether it is told as what went before another event: «in reply to the raids»."""
    amid: bool = False
    """Whether it is told as what another event happened in: «during the raid on»."""
    beside: bool = False
    """Whether it is told as what went on besides: «while shelling hit»."""
    adds: bool = False
    """Whether it is told as a further event: «it also shelled»."""
    totals: bool = False
    """Whether it counts all losses by a word for their number: «the toll», «the number of the dead»."""
    part: bool = False
    """Whether it only tells who the dead or wounded known are, or some of them: «among the dead are ten men»."""
    earlier: bool = False
    """Whether it tells a figure that another one has replaced since: «an earlier toll»."""
    turns: bool = False
    """Whether its sentence turns to another matter: «in the meantime», «on the other hand»."""
    apart: bool = False
    """Whether its sentence says that it sums up several events: «in separate incidents»."""
    shared: bool = False
    """Whether it tells how many were lost by whom: such counts stand one beside another («12 by X, and 7 by Y»)."""
    meanwhile: bool = False
    """Whether its sentence says that it is of the same time as what was told last."""
    lasting: bool = False
    """Whether it is told as context that goes on or happens again and again: «they shell the town daily»."""
    traded: bool = False
    """Whether it tells of fire that two sides trade, and not of one that strikes."""
    foremost: bool = False
    """Whether it is told as one of several events before it: «the last of them the shelling of»."""
    found: bool = False
    """Whether it counts bodies that were found, and tells nothing else."""
    heads: bool = False
    """Whether it is told by a heading in the midst of the text, which leads to what is told below."""
    lender: Claim | None = None
    """The event told beside it in its sentence, with a place that is its own too, whatever that is merged with."""
