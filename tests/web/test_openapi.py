"""The JSON twins answer as their OpenAPI description says, whatever they are asked; skipped without schemathesis."""

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from litestar.testing import TestClient

from riwaya.web import make_app

schemathesis = pytest.importorskip("schemathesis", reason="testing by the description is an extra: make extras")

HOST = {"host": "127.0.0.1"}
MODEST = settings(
    max_examples=15,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def test_every_answer_is_as_described(demo: TestClient) -> None:  # type: ignore[type-arg]
    for_all_roles = make_app(demo.app.state.house.memory.book, 80, "Reader")
    described = schemathesis.openapi.from_asgi("/json/openapi.json", for_all_roles, headers=HOST)
    operations = [found.ok() for found in described.get_all_operations()]
    assert len(operations) > 10
    wrong = [slip for operation in operations if (slip := _slip(operation))]
    assert not wrong, "\n\n".join(wrong)


def _slip(operation: Any) -> str:
    """What is wrong with the answers of an operation; empty where nothing is."""

    @MODEST
    @given(case=operation.as_strategy())
    def asked(case: Any) -> None:
        case.call_and_validate(headers=HOST)

    try:
        asked()
    except (schemathesis.errors.SchemathesisError, AssertionError, BaseExceptionGroup) as slip:
        return f"{operation.label}: {slip}"
    return ""
