using Capi.Reading;

namespace Capi.Analyzers.Rules;

/// <summary>The rules that explain why a contract gets no code. <see cref="ProblemIds"/> says which problem is whose.</summary>
internal static class ContractRules
{
    /// <summary>All of them, by id.</summary>
    public static readonly IReadOnlyList<ContractRule> All =
    [
        new NotPartialRule(),
        new EventIdMissingRule(),
        new EventIdMayBeMissingRule(),
        new EventTimeMissingRule(),
        new EventTimeTypeRule(),
        new RequiredDataMissingRule(),
        new CurrencyMissingRule(),
        new UnknownCurrencyRule(),
        new TooBroadRule(),
        new DuplicateKeyRule(),
        new TypeCannotCarryRule(),
        new KeyNotInferableRule(),
        new UnknownKeyRule(),
        new CustomKeyOfOtherSectionRule(),
        new ActionSourceDemandsRule(),
        new ShapeRule(),
        new MustBeClearRule(),
        new MustBeHashedRule(),
        new IdentifierInCustomDataRule(),
        new ForbiddenDataRule(),
        new IdentifierAsEventIdRule(),
    ];

    private static readonly Dictionary<string, ContractRule> ById = All.ToDictionary(rule => rule.Descriptor.Id, StringComparer.Ordinal);

    /// <summary>The rule that reports a problem, or null where the compiler reports the mistake itself.</summary>
    public static ContractRule? For(ContractProblem problem) => problem.Id is { } id ? ById[id] : null;
}
