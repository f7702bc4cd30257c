#!/usr/bin/env bash
# Runs all tests, with all the set-up they need on a fresh Debian machine with the .NET SDK and Node.js.
# Ends with the line "N passed, N failed" (and ", N skipped" when some were), and fails when anything did.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n' "$*"; }

need() { # command, Debian package
  command -v "$1" >/dev/null 2>&1 && return 0
  say "Installing $2"
  if ! apt-get install -y -qq "$2" >/dev/null 2>&1; then
    apt-get update -qq && apt-get install -y -qq "$2" >/dev/null
  fi
}

command -v dotnet >/dev/null 2>&1 || { echo "The .NET SDK (see global.json) is not installed." >&2; exit 1; }
command -v npm >/dev/null 2>&1 || need npm npm
need chromium chromium
need pdftotext poppler-utils
need soffice libreoffice-calc-nogui

say "Tools for the tests (npm)"
npm ci --prefix tests/tools --ignore-scripts --no-audit --no-fund --loglevel=error

say "Build"
dotnet build Program08.Functions.sln -v quiet -nologo

say "Format"
dotnet format Program08.Functions.sln --verify-no-changes --no-restore

results=artifacts/test-results
rm -rf "$results"
status=0
for project in tests/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  say "$name"
  # Quiet alone keeps to itself what went wrong.
  dotnet test "$project" --no-build -nologo -v quiet --logger "console;verbosity=minimal" --logger "trx;LogFileName=$name.trx" --results-directory "$results" || status=1
done

passed=0 failed=0 skipped=0
for file in "$results"/*.trx; do
  counters=$(grep -o '<Counters [^>]*' "$file" | head -1)
  count() { printf '%s' "$counters" | grep -o "\b$1=\"[0-9]*\"" | grep -o '[0-9]*'; }
  passed=$((passed + $(count passed)))
  failed=$((failed + $(count failed) + $(count error)))
  skipped=$((skipped + $(count notExecuted)))
  grep -o '<UnitTestResult [^>]*outcome="NotExecuted"[^>]*' "$file" | sed -n 's/.*testName="\([^"]*\)".*/skipped: \1/p' || true
done

# A test project that crashed before it could count is a failure of its own.
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
line="$passed passed, $failed failed"
[ "$skipped" -eq 0 ] || line="$line, $skipped skipped"
printf '\n%s\n' "$line"
[ "$failed" -eq 0 ]
