namespace Capi.Reading;

/// <summary>The rule that reports a problem.</summary>
internal static class ProblemIds
{
    /// <summary>The id of the rule, or null where the compiler itself reports the mistake.</summary>
    public static string? Of(ContractProblemKind kind) => kind switch
    {
        ContractProblemKind.NotPartial => "CAPI001",
        ContractProblemKind.EventIdMissing => "CAPI002",
        ContractProblemKind.EventTimeMissing => "CAPI004",
        ContractProblemKind.EventTimeType => "CAPI005",
        ContractProblemKind.DuplicateKey => "CAPI011",
        ContractProblemKind.TypeCannotCarry => "CAPI012",
        ContractProblemKind.KeyNotInferable => "CAPI013",
        ContractProblemKind.UnknownKey or ContractProblemKind.WrongSection => "CAPI014",
        ContractProblemKind.CustomKeyOfOtherSection => "CAPI016",
        ContractProblemKind.SourceCannotBeWritten => "CAPI017",
        ContractProblemKind.MustBeClear => "CAPI101",
        ContractProblemKind.MustBeHashed => "CAPI102",
        ContractProblemKind.IdentifierInCustomData => "CAPI103",
        ContractProblemKind.IdentifierAsEventId => "CAPI105",
        ContractProblemKind.ErrorType => null,
        _ => "CAPI019",
    };
}
