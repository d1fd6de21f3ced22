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

# The image has its own cache, made below; the options name the one next to the jars.
flags=$(grep -v -e '^$' -e '^-XX:AOTCache=' jlink/jvm.options)
options=()
while IFS= read -r option; do
  options+=(--java-options "$option")
done <<< "$flags"

printf 'main-jar=%s\nmain-class=org.dianet.Launcher\nwin-console=true\n' "$jar" > "$out/dianet.properties"
# An added launcher without its own options would start without ours.
printf 'java-options=%s\n' "$(paste -sd' ' - <<< "$flags")" >> "$out/dianet.properties"
"$jdk/bin/jpackage" --type app-image --name "$name" --app-version "${JPACKAGE_VERSION:-1.0.0}" --input target/app \
  --main-jar "$jar" --main-class org.dianet.Launcher --runtime-image "$out/runtime" --dest "$out" \
  --add-launcher dianet="$out/dianet.properties" "${options[@]}"

# The sample project is bundled, so that a first start has something to open.
case "$(uname -s)" in
  Darwin) app="$out/$name.app/Contents/app" program="$out/$name.app/Contents/MacOS/$name" ;;
  Linux) app="$out/$name/lib/app" program="$out/$name/bin/$name" ;;
  *) app="$out/$name/app" program="$out/$name/$name.exe" ;;
esac
cp -R sample-projects "$app/"
rm -f "$app/dianet.aot"
cp assets/LICENSE assets/THIRD-PARTY.md "$app/"
rm -rf "$out/runtime" "$out/dianet.properties"

# One start of the window, drawn into memory, leaves its loaded and linked classes for all later starts. If that is not
# possible, e.g. without fonts, the program starts without it.
home=$PWD/$out/home
cache=$PWD/$app/dianet.aot
mkdir -p "$home"
env -u XDG_CONFIG_HOME -u XDG_CACHE_HOME -u XDG_DATA_HOME HOME="$home" APPDATA="$home" LOCALAPPDATA="$home" \
  DIANET_START_NOTES="$home/notes.txt" \
  JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$cache -Dglass.platform=Headless -Dprism.order=sw" \
  "$program" > "$home/said.txt" 2>&1 || cat "$home/said.txt" >&2
rm -rf "$home"
if [ -f "$cache" ]; then
  for launcher in "$app"/*.cfg; do
    awk '{ print } /^\[JavaOptions\]/ { print "java-options=-XX:AOTCache=$APPDIR/dianet.aot" }' "$launcher" > "$launcher.new"
    mv "$launcher.new" "$launcher"
  done
else
  echo "The window could not be started to make its cache; the program starts without." >&2
fi
echo "$out/$name"
