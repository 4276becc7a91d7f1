namespace Capi.ContractReading;

/// <summary>Maps each problem to the rule that reports it.</summary>
internal static class ProblemRuleIds
{
    /// <summary>The ID of the rule, or null where the compiler reports the error.</summary>
    public static string? GetRuleId(ContractProblemKind kind) => kind switch
    {
        ContractProblemKind.NotPartial => "CAPI001",
        ContractProblemKind.EventIdMissing => "CAPI002",
        ContractProblemKind.EventIdMayBeNull or ContractProblemKind.EventIdHasDefault or ContractProblemKind.EventIdIsEmpty => "CAPI003",
        ContractProblemKind.EventTimeMissing => "CAPI004",
        ContractProblemKind.EventTimeType => "CAPI005",
        ContractProblemKind.RequiredDataMissing => "CAPI007",
        ContractProblemKind.CurrencyMissing => "CAPI008",
        ContractProblemKind.InvalidCurrency => "CAPI009",
        ContractProblemKind.CustomerInformationTooBroad => "CAPI010",
        ContractProblemKind.DuplicateKey => "CAPI011",
        ContractProblemKind.IncompatibleType => "CAPI012",
        ContractProblemKind.KeyNotInferable => "CAPI013",
        ContractProblemKind.UnknownKey or ContractProblemKind.WrongSection => "CAPI014",
        ContractProblemKind.CustomKeyOfOtherSection => "CAPI016",
        ContractProblemKind.UnsupportedActionSource or ContractProblemKind.LeadDataMissing or ContractProblemKind.UnknownLeadEventSource => "CAPI017",
        ContractProblemKind.MustBeClear => "CAPI101",
        ContractProblemKind.MustBeHashed => "CAPI102",
        ContractProblemKind.IdentifierInCustomData or ContractProblemKind.PersonalCustomData => "CAPI103",
        ContractProblemKind.ForbiddenData => "CAPI104",
        ContractProblemKind.IdentifierAsEventId => "CAPI105",
        ContractProblemKind.ErrorType => null,
        _ => "CAPI019",
    };
}
