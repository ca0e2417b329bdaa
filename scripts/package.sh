#!/usr/bin/env bash
# Makes a package that runs on a machine like this one without Java, Maven or Node: target/bellwether-VERSION-SYSTEM-CPU.tar.gz with the
# program, its libraries (only this system's native code), a Java of its own (jlink), the language models, the examples, shell completion
# and manual page. Needs what a build needs: a JDK 25, Maven, Node.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD

say() { printf 'package: %s\n' "$*" >&2; }

# The launcher finds the JDK and builds; it tells which through the build's stamp.
./bellwether --version >/dev/null
jdk=$(cat cli/target/bellwether.aot.jdk)
version=$(./bellwether --version | head -n 1 | sed 's/[^0-9.]//g')
case "$(uname -s)" in Linux) system=linux ;; Darwin) system=macos ;; esac
case "$(uname -m)" in x86_64 | amd64) cpu=x86_64 ;; arm64 | aarch64) cpu=arm64 ;; esac
name=bellwether-$version-$system-$cpu
out=$root/target/$name
say "$name with $jdk"
rm -rf "$out"
mkdir -p "$out/bin" "$out/lib" "$out/models" "$out/share/man/man1" "$out/share/bash-completion/completions"

# Every module the libraries ask for, and those that are only found at run time (cryptography, zip files, character sets).
"$jdk/bin/jlink" --output "$out/runtime" --strip-debug --no-header-files --no-man-pages --compress zip-6 --add-modules \
  java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.charsets,jdk.crypto.ec,jdk.unsupported,jdk.zipfs

say "libraries"
old_ifs=$IFS
IFS=:
for jar in $root/cli/target/bellwether-cli.jar $(cat cli/target/class-path) $root/bench/target/bellwether-bench.jar; do
  case "$(basename "$jar")" in
    nlp4j-english-*) continue ;; # its models are shipped converted
    duckdb_jdbc-* | sqlite-jdbc-* | onnxruntime-*)
      "$jdk/bin/java" scripts/package/Slim.java "$jar" "$out/lib/$(basename "$jar")" "$system" "$cpu"
      ;;
    *) cp "$jar" "$out/lib/" ;;
  esac
  basename "$jar" >>"$out/lib/order"
done
IFS=$old_ifs

say "language models"
models=${XDG_CACHE_HOME:-$HOME/.cache}/bellwether/english-nlp4j-1.1.3.flat
if [ ! -f "$models" ]; then
  warm=$(mktemp -d)
  ./bellwether read --case "$warm/case" examples/belarus/03-drills.txt >/dev/null
  rm -rf "$warm"
fi
cp "$models" "$out/models/"

cp -R examples README.md LICENSE NOTICE CHANGELOG.md "$out/"
cp scripts/package/bellwether "$out/bin/bellwether"
chmod 755 "$out/bin/bellwether"
./bellwether man >"$out/share/man/man1/bellwether.1"
./bellwether completion bash >"$out/share/bash-completion/completions/bellwether"

say "archive"
(cd target && tar -czf "$name.tar.gz" "$name")
du -h "target/$name.tar.gz" >&2
printf '%s\n' "$root/target/$name.tar.gz"
