"""How answers that refuse are told in the OpenAPI description of the JSON twins."""

import msgspec
from litestar.openapi.datastructures import ResponseSpec


class Refusal(msgspec.Struct, frozen=True):
    """Why there is no answer, and what to do."""

    status: int
    detail: str


_WHY = {
    400: "The address holds a value that is none.",
    401: "Nobody is logged in.",
    403: "The role of who is logged in does not allow it.",
    404: "There is nothing of this id, or nothing that the question names.",
}
REFUSED = {status: ResponseSpec(Refusal, description=why, generate_examples=False) for status, why in _WHY.items()}
"""What every twin may answer but for what it is asked for."""
