#!/usr/bin/env bash
# Makes target/dist/DIANetWorkbench: a folder with its own Java runtime that starts on any machine of this kind.
# Holds two launchers in bin/: DIANetWorkbench (the window, or any command) and dianet (the same, with a console).
set -euo pipefail
cd "$(dirname "$0")/.."

find_jdk() { # the first JDK 25 or newer that has jlink and jpackage
  local home version
  for home in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/*; do
    [ -n "$home" ] && [ -x "$home/bin/jpackage" ] && [ -x "$home/bin/jlink" ] && [ -f "$home/release" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    [ "${version:-0}" -ge 25 ] && { echo "$home"; return; }
  done
  echo "No JDK 25 or newer with jlink and jpackage found; install one or set JAVA25_HOME." >&2
  exit 1
}

jdk=$(find_jdk)
name=DIANetWorkbench
version=$(sed -n 's/^  <version>\(.*\)<\/version>.*/\1/p' pom.xml | head -n 1)
jar=dianet-workbench-$version.jar
[ -f "target/app/$jar" ] || mvn -q -B package -DskipTests

out=target/dist
rm -rf "$out"
mkdir -p "$out"
modules=$(grep -v '^#' jlink/modules.txt | paste -sd, -)
"$jdk/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages --compress zip-6 \
  --output "$out/runtime"

options=()
while IFS= read -r option; do
  [ -n "$option" ] && options+=(--java-options "$option")
done < jlink/jvm.options

printf 'main-jar=%s\nmain-class=org.dianet.Launcher\nwin-console=true\n' "$jar" > "$out/dianet.properties"
# An added launcher that names no options of its own would start without ours.
printf 'java-options=%s\n' "$(grep -v '^$' jlink/jvm.options | paste -sd' ' -)" >> "$out/dianet.properties"
"$jdk/bin/jpackage" --type app-image --name "$name" --app-version "${JPACKAGE_VERSION:-1.0.0}" --input target/app \
  --main-jar "$jar" --main-class org.dianet.Launcher --runtime-image "$out/runtime" --dest "$out" \
  --add-launcher dianet="$out/dianet.properties" "${options[@]}"

# The sample project travels with the program, so that a first start has something to open.
case "$(uname -s)" in
  Darwin) app="$out/$name.app/Contents/app" ;;
  Linux) app="$out/$name/lib/app" ;;
  *) app="$out/$name/app" ;;
esac
cp -R sample-projects "$app/"
cp assets/LICENSE assets/THIRD-PARTY.md "$app/"
rm -rf "$out/runtime" "$out/dianet.properties"
echo "$out/$name"
