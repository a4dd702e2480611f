"""Who kills those who attacked: «gunmen stormed the hotel, before the police killed them»."""

from riwaya.reading.roles.doers import Scene
from riwaya.reading.words.verbs import is_verb

ATTACKERS = frozenset(("among", "one_of", "group", "people", "number", "quantity", "comma", "stop"))
"""What stands behind those who kill attackers: whom, or nothing more."""


def strikes_back(scene: Scene, index: int) -> bool:
    """Whether an actor stands behind a verb of killing that comes after the deed that is told: he kills its doers."""
    row, verb = scene.row, index - 1
    if verb <= scene.head or not row.items[verb].has("loss.verb") or row.items[verb].get("loss")["measure"] != "killed":
        return False
    back = is_verb(row, verb) and not row.letters(row.items[index]).endswith(scene.morphology.oblique)
    after = index + 1 >= scene.clause.end or row.items[index + 1].bears(ATTACKERS)
    return back and (bool(row.items[verb].suffix) or after)
