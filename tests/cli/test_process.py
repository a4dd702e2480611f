"""The command as a process: start, pipes, full disks, and never a traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import riwaya.core.claim

SOURCE = Path(riwaya.core.claim.__file__).parents[2]
TEXT = "قصفت قوات النظام بلدة كفرنبل صباح اليوم، ما أدى إلى مقتل مدني.\n"


def riwaya_(*arguments: str | Path, shell_before: str = "", **options: object) -> subprocess.CompletedProcess[str]:
    code = f"{shell_before}\nfrom riwaya.cli.main import main\nmain()"
    command = [sys.executable, "-c", code, *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "NO_COLOR": "1"}
    given = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    return subprocess.run(command, env=environment, text=True, check=False, timeout=60, **given)  # type: ignore[call-overload, no-any-return]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_help_names_the_commands_and_loads_none_of_them() -> None:
    loaded = "print('sqlalchemy' in sys.modules, 'riwaya.reading' in sys.modules)"
    watch = f"import atexit, sys\natexit.register(lambda: {loaded})"
    result = riwaya_("--help", shell_before=watch)
    assert result.returncode == 0
    assert all(
        name in result.stdout
        for name in ("add", "incidents", "show", "read", "link", "places", "try", "check", "doctor")
    )
    assert result.stdout.endswith("False False\n")


@pytest.mark.parametrize("command", ["add", "incidents", "show", "read", "link"])
def test_every_command_explains_itself(command: str) -> None:
    result = riwaya_(command, "--help")
    assert result.returncode == 0
    assert f"riwaya {command}" in result.stdout or command in result.stdout


def test_an_unknown_command_is_a_usage_error() -> None:
    result = riwaya_("ad")
    assert result.returncode == 2
    assert "Traceback" not in result.stderr


def test_standard_input_is_json_lines(article: Path) -> None:
    line = f'{{"article": "p1", "text": "{article.read_text("utf-8").strip()}"}}\n'
    result = riwaya_("read", "-", "--jsonl", input=line)
    assert result.returncode == 0
    assert '"article":"p1"' in result.stdout


def test_several_processes_read_as_one_does(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text(f"{TEXT}{number}", "utf-8")
    one, two = riwaya_("read", tmp_path, "--jsonl"), riwaya_("read", tmp_path, "--jsonl", "--jobs", "2")
    assert [*map(json.loads, one.stdout.splitlines())] == [*map(json.loads, two.stdout.splitlines())]
    assert two.returncode == 0


def test_a_reader_that_has_had_enough_is_no_fault_of_ours(article: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    result = riwaya_("read", article, "--jsonl", stdout=write_end)
    os.close(write_end)
    assert result.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device on this system")
def test_a_full_disk_under_the_output_is_a_sentence(article: Path) -> None:
    with Path("/dev/full").open("w") as full:
        result = riwaya_("read", article, "--jsonl", stdout=full)
    assert result.returncode == 1
    assert "full" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="limits are another matter on this system")
def test_a_full_disk_under_the_ledger_is_a_sentence_and_leaves_a_ledger(article: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "l.db"
    riwaya_("add", article, "--ledger", ledger)
    (tmp_path / "b.txt").write_text("هذا نص طويل لا يروي شيئا. " * 8_000, "utf-8")
    limit = "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))"
    result = riwaya_("add", tmp_path / "b.txt", "--ledger", ledger, shell_before=limit)
    assert result.returncode == 1
    assert "room" in result.stderr
    assert "Traceback" not in result.stderr
    assert riwaya_("incidents", "--ledger", ledger).returncode == 0


def test_a_ledger_that_is_none_is_a_sentence(article: Path) -> None:
    result = riwaya_("add", article, "--ledger", article)
    assert result.returncode == 1
    assert "no ledger" in result.stderr
    assert "Traceback" not in result.stderr
    assert article.read_text("utf-8") == TEXT


def test_an_output_folder_that_cannot_be_made_is_a_sentence(article: Path) -> None:
    result = riwaya_("link", article, "--out", article / "under")
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
