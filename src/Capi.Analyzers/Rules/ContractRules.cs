using Capi.ContractReading;

namespace Capi.Analyzers.Rules;

/// <summary>The rules for errors that prevent code generation. <see cref="ProblemRuleIds"/> maps each problem to a rule.</summary>
internal static class ContractRules
{
    /// <summary>All rules, ordered by ID.</summary>
    public static readonly IReadOnlyList<ContractRule> All =
    [
        new NotPartialRule(),
        new EventIdMissingRule(),
        new EventIdMayBeMissingRule(),
        new EventTimeMissingRule(),
        new EventTimeTypeRule(),
        new RequiredDataMissingRule(),
        new CurrencyMissingRule(),
        new InvalidCurrencyRule(),
        new CustomerInformationTooBroadRule(),
        new DuplicateKeyRule(),
        new IncompatibleTypeRule(),
        new KeyNotInferableRule(),
        new UnknownKeyRule(),
        new CustomKeyOfOtherSectionRule(),
        new ActionSourceRequirementsRule(),
        new UnsupportedShapeRule(),
        new MustBeClearRule(),
        new MustBeHashedRule(),
        new IdentifierInCustomDataRule(),
        new ForbiddenDataRule(),
        new IdentifierAsEventIdRule(),
    ];

    private static readonly Dictionary<string, ContractRule> ById = All.ToDictionary(rule => rule.Descriptor.Id, StringComparer.Ordinal);

    /// <summary>Gets the rule that reports a problem, or null if the compiler reports it.</summary>
    public static ContractRule? FindRule(ContractProblem problem) => problem.RuleId is { } id ? ById[id] : null;
}
