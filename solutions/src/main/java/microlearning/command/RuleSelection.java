package microlearning.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import microlearning.network.Rule;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The rules that one {@code --rule} names: one of them, or all. */
record RuleSelection(Set<Rule> rules) {
  private static final String ALL = "all";

  /** What several selections name together, in the order of the columns, each rule once. */
  static Set<Rule> inColumnOrder(List<RuleSelection> selections) {
    Set<Rule> rules = EnumSet.noneOf(Rule.class);
    selections.forEach(selection -> rules.addAll(selection.rules));
    return rules;
  }

  /** Reads a selection from the command line. */
  static final class Converter implements ITypeConverter<RuleSelection> {
    @Override
    public RuleSelection convert(String name) {
      if (name.equals(ALL)) {
        return new RuleSelection(EnumSet.allOf(Rule.class));
      }
      return Arrays.stream(Rule.values())
          .filter(rule -> rule.id().equals(name))
          .findFirst()
          .map(rule -> new RuleSelection(EnumSet.of(rule)))
          .orElseThrow(() -> new TypeConversionException(unknown(name)));
    }

    private static String unknown(String name) {
      String known = Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.joining(", "));
      return "there is no rule '" + name + "'; it must be one of " + known + ", or " + ALL + ".";
    }
  }
}
