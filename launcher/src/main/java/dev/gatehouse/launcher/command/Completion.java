package dev.gatehouse.launcher.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scripts by which shells complete what is typed after {@code gatehouse}. */
record Completion(List<Usage> usages) {
    /** For bash. */
    String bash() {
        return "# bash completion: source <(./gatehouse completion bash)\n" + words() + """

                _gatehouse() {
                    local current=${COMP_WORDS[COMP_CWORD]}
                    COMPREPLY=($(compgen -W "$(_gatehouse_words "$COMP_CWORD" "${COMP_WORDS[1]:-}" "${COMP_WORDS[2]:-}" \\
                        "${COMP_WORDS[COMP_CWORD - 1]}" "$current")" -- "$current"))
                }
                complete -o default -F _gatehouse gatehouse
                """;
    }

    /** For zsh. */
    String zsh() {
        return "#compdef gatehouse\n# zsh completion: source <(./gatehouse completion zsh)\n" + words() + """

                _gatehouse() {
                    local -a found
                    found=(${=$(_gatehouse_words $((CURRENT - 1)) "${words[2]}" "${words[3]}" "${words[CURRENT - 1]}" \\
                        "${words[CURRENT]}")})
                    if ((${#found})); then compadd -- $found; else _files; fi
                }
                whence compdef >/dev/null || { autoload -Uz compinit && compinit }
                compdef _gatehouse gatehouse
                """;
    }

    /** For fish. */
    String fish() {
        var lines = new ArrayList<String>();
        lines.add("# fish completion: ./gatehouse completion fish | source");
        commands().forEach(command -> lines.add("complete -c gatehouse -n __fish_use_subcommand -f -a " + command));
        for (var usage : usages) {
            var at = "__fish_seen_subcommand_from " + usage.command();
            if (!usage.action().isEmpty()) {
                lines.add("complete -c gatehouse -n '%s; and not __fish_seen_subcommand_from %s' -f -a %s -d '%s'"
                        .formatted(
                                at,
                                joined(actions(usage.command())),
                                usage.action(),
                                usage.help().replace("'", "")));
                at += "; and __fish_seen_subcommand_from " + usage.action();
            }
            for (var option : usage.options()) {
                lines.add("complete -c gatehouse -n '" + at + "' -l "
                        + option.flag().substring(2) + fish(option));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String fish(Usage.Option option) {
        if (!option.takesValue()) {
            return " -f";
        }
        return option.choices().isEmpty() ? " -r" : " -x -a '" + joined(option.choices().stream()) + "'";
    }

    /** The words that may stand there, in a language that bash and zsh share: by place, command, action, word before, word. */
    private String words() {
        var lines = new ArrayList<String>();
        lines.add("_gatehouse_words() {");
        lines.add("    case \"$1 $2\" in");
        lines.add(arm("'1 '*", commands()));
        commands()
                .filter(command -> actions(command).findAny().isPresent())
                .forEach(command -> lines.add(arm("'2 " + command + "'", actions(command))));
        lines.add("    esac");
        lines.add("    case \"$2 $3 $4\" in");
        for (var usage : usages) {
            usage.options().stream()
                    .filter(option -> !option.choices().isEmpty())
                    .forEach(option -> lines.add(arm(at(usage, " " + option.flag()), option.choices().stream())));
        }
        lines.add("    esac");
        lines.add("    case \"$5\" in -*) ;; *) return ;; esac");
        lines.add("    case \"$2 $3\" in");
        usages.forEach(
                usage -> lines.add(arm(at(usage, ""), usage.options().stream().map(Usage.Option::flag))));
        lines.add("    esac");
        lines.add("}");
        return String.join("\n", lines);
    }

    /** The pattern of a command with its action, or with whatever comes in the place of one, and what follows. */
    private static String at(Usage usage, String more) {
        return usage.action().isEmpty()
                ? "'" + usage.command() + " '*" + (more.isEmpty() ? "" : "'" + more + "'")
                : "'" + usage.command() + " " + usage.action() + more + "'";
    }

    private static String arm(String pattern, Stream<String> words) {
        return "        " + pattern + ") echo '" + joined(words) + "'; return ;;";
    }

    private Stream<String> commands() {
        return usages.stream().map(Usage::command).distinct();
    }

    private Stream<String> actions(String command) {
        return usages.stream()
                .filter(usage -> usage.command().equals(command))
                .map(Usage::action)
                .filter(action -> !action.isEmpty());
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(" "));
    }
}
