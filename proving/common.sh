# Sourced by each script of this folder. The comment at a script's head is its help, and the options in it are those that it takes:
# [--name WORDS] and [--name FILE] take anything, [--name A|B] one of these, and [--name N] a whole number, whatever stands for N.

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Prints the help and ends if it is asked for, and ends with 2 at what the help does not say.
check() {
    local usage known option value
    usage=$(sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0")
    for option in "$@"; do
        if [[ $option == --help ]]; then
            echo "$usage"
            exit
        fi
    done
    while (($# > 0)); do
        option=$1
        [[ $option =~ ^--[a-z]+$ && $usage =~ \[$option\ ([^]]+)\] ]] || refuse "no option $option"
        known=${BASH_REMATCH[1]}
        (($# > 1)) || refuse "$option needs $known"
        value=$2
        case $known in
            WORDS | FILE) ;;
            *'|'*) [[ "|$known|" == *"|$value|"* ]] || refuse "$option is one of $known, not $value" ;;
            *) [[ $value =~ ^[0-9]{1,9}$ ]] || refuse "$option is a whole number, not $value" ;;
        esac
        shift 2
    done
}

refuse() {
    echo "$(basename "$0"): $1; --help says how it is used" >&2
    exit 2
}

# Finds a JDK, and builds what is measured, without the gates. What users start was rehearsed once, and so is this.
build() {
    java_home=$("$home/gatehouse" --java-home)
    (cd "$home" && JAVA_BUILD_HOME=$java_home mvn -q -B -Dstyle.color=never -Dmaven.test.skip -Djacoco.skip -Denforcer.skip -pl "$1" -am package)
    if [[ $1 == *launcher* ]]; then "$home/gatehouse" --rehearse >&2; fi
}
