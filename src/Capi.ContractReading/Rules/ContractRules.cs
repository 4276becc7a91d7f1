using System.Collections.Immutable;

namespace Capi.ContractReading.Rules;

/// <summary>The rules that a contract must obey to get code.</summary>
internal static class ContractRules
{
    /// <summary>All rules, ordered by ID. A rule that a reader calls while it reads has a shared <c>Instance</c>.</summary>
    public static readonly ImmutableArray<ContractRule> All =
    [
        new NotPartialRule(),
        new EventIdMissingRule(),
        new EventIdMayBeMissingRule(),
        new EventTimeMissingRule(),
        EventTimeTypeRule.Instance,
        new RequiredDataMissingRule(),
        new CurrencyMissingRule(),
        InvalidCurrencyRule.Instance,
        new CustomerInformationTooBroadRule(),
        DuplicateKeyRule.Instance,
        IncompatibleTypeRule.Instance,
        KeyNotInferableRule.Instance,
        UnknownKeyRule.Instance,
        CustomKeyOfOtherSectionRule.Instance,
        new ActionSourceRequirementsRule(),
        UnsupportedShapeRule.Instance,
        IneffectiveAnnotationRule.Instance,
        new Ga4EventUnknownRule(),
        new Ga4EventMismatchRule(),
        Ga4ValueMissingRule.Instance,
        Ga4UnconstructibleRule.Instance,
        MustBeClearRule.Instance,
        MustBeHashedRule.Instance,
        IdentifierInCustomDataRule.Instance,
        ForbiddenDataRule.Instance,
        IdentifierAsEventIdRule.Instance,
        IdentifierUnderOtherKeyRule.Instance,
    ];
}
