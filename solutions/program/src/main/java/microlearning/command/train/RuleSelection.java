package microlearning.command.train;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import microlearning.command.Arguments;
import microlearning.network.Rule;
import picocli.CommandLine.ITypeConverter;

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
      return new RuleSelection(
          name.equalsIgnoreCase(ALL)
              ? EnumSet.allOf(Rule.class)
              : EnumSet.of(Arguments.oneOf(Rule.values(), Rule::id, name, ALL)));
    }
  }
}
