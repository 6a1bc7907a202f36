# Sourced by mvnw and care-record: sets JAVA_HOME to a JDK of at least release 25, wherever
# the default java comes from. Searches JAVA_HOME, the PATH and the places JDKs are usually put.

# jdk_release DIR: prints the feature release of the JDK in DIR, or nothing if there is none.
jdk_release() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

use_if_jdk_25() {
  jdk_found=$(jdk_release "$1")
  [ -n "$jdk_found" ] && [ "$jdk_found" -ge 25 ] || return 1
  JAVA_HOME=$1
  export JAVA_HOME
}

find_jdk_25() {
  [ -n "${JAVA_HOME-}" ] && use_if_jdk_25 "$JAVA_HOME" && return 0
  jdk_on_path=$(command -v javac 2>/dev/null) || jdk_on_path=
  if [ -n "$jdk_on_path" ]; then
    jdk_on_path=$(readlink -f "$jdk_on_path" 2>/dev/null || printf %s "$jdk_on_path")
    use_if_jdk_25 "${jdk_on_path%/bin/javac}" && return 0
  fi
  for jdk_parent in ${CARE_RECORD_JDK_PARENTS-/usr/lib/jvm /usr/java /opt /opt/java /opt/jdk \
    "$HOME/.sdkman/candidates/java" "$HOME/.jdks" "$HOME/.asdf/installs/java" \
    /Library/Java/JavaVirtualMachines /opt/homebrew/opt}; do
    for jdk_dir in "$jdk_parent" "$jdk_parent"/* "$jdk_parent"/*/Contents/Home; do
      use_if_jdk_25 "$jdk_dir" && return 0
    done
  done
  echo "Care Record needs a JDK 25 or newer and found none: install one (Eclipse Temurin 25, for example) or set JAVA_HOME to it." >&2
  return 1
}
