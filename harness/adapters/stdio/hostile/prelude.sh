# What the hostile adapters have in common. Each answers calmly until its moment comes, and then does what it is for.
# They are shell scripts because a shell starts in no time; the whole protocol is in these lines.

say() { printf '%s\n' "$1"; }
final() { say "{\"id\":$id,\"op\":\"final\"}"; }
bye() { say "{\"id\":$id,\"op\":\"bye\"}"; }
react() { say "{\"id\":$id,\"op\":\"reaction\",\"effects\":[${1-}],\"wake\":${2-\"infinity\"}}"; }
greet() {
  say "{\"id\":$id,\"op\":\"hello\",\"protocol\":\"1.0\",\"name\":\"${1-hostile}\",\"version\":\"1\",\"language\":\"sh\"${2-}}"
}

# Reads a request: its id, what it is, the case and the kind of event.
receive() {
  IFS= read -r line || return 1
  value=${line#*\"id\":}; id=${value%%,*}
  value=${line#*\"op\":\"}; op=${value%%\"*}
  value=${line#*\"case\":\"}; case=${value%%\"*}
  value=${line#*\"event\":\{\"type\":\"}; event=${value%%\"*}
  value=${line#*\"t\":}; now=${value%%,*}
}

calmly() {
  case $op in
    hello) greet ;;
    reset | event) react ;;
    end) final ;;
    bye) bye; exit 0 ;;
  esac
}

# Answers all requests; at the moment $1 (hello, reset, stop, exit, end, bye) of the second case calls `misbehave` instead.
serve() {
  while receive; do
    moment=$op
    if [ "$op" = event ]; then moment=$event; fi
    case $moment in
      hello | bye) [ "$moment" = "$1" ] && misbehave || calmly ;;
      *) [ "$moment" = "$1" ] && [ "$case" = c2 ] && misbehave || calmly ;;
    esac
  done
}
