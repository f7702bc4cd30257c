#!/usr/bin/env bash
# Builds archives that run where there is neither SDK nor internet: bash infra/package.sh [linux-x64|win-x64|all]
# They appear in artifacts/packages, each with its SHA-256. The runtime packs come from the package registry once.
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1:-linux-x64}" in
  linux-x64 | win-x64) rids=("${1:-linux-x64}") ;;
  all) rids=(linux-x64 win-x64) ;;
  *) echo "Usage: bash infra/package.sh [linux-x64|win-x64|all]" >&2; exit 2 ;;
esac

version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
packages=artifacts/packages
mkdir -p "$packages"

for rid in "${rids[@]}"; do
  name="program08-$version-$rid"
  target="$packages/$name"
  rm -rf "$target" "$target.tar.gz" "$target.zip"
  dotnet publish functions/Program08.Functions -c Release -r "$rid" --self-contained -m:1 -v quiet -nologo -o "$target"
  rm -f "$target"/package*.json "$target"/Program08.*.xml
  cp LICENSE "$target/"
  cp infra/INSTALL.md "$target/"
  cp infra/program08.example.jsonc "$target/program08.example.json"
  if [ "$rid" = win-x64 ]; then
    mkdir -p "$target/windows"
    cp infra/windows/*.ps1 "$target/windows/"
    (cd "$packages" && python3 -m zipfile -c "$name.zip" "$name")
    archive="$name.zip"
  else
    mkdir -p "$target/systemd"
    cp infra/systemd/*.service "$target/systemd/"
    tar -C "$packages" --owner=0 --group=0 --numeric-owner -czf "$packages/$name.tar.gz" "$name"
    archive="$name.tar.gz"
  fi
  rm -rf "$target"
  (cd "$packages" && sha256sum "$archive" > "$archive.sha256")
  echo "$packages/$archive  $(du -h "$packages/$archive" | cut -f1)"
done
