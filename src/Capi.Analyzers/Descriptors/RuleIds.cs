namespace Capi.Analyzers.Descriptors;

/// <summary>The IDs of all rules. Compiled into both analyzers and code fixes. An ID is never reused.</summary>
internal static class RuleIds
{
    public const string NotPartial = "CAPI001";
    public const string EventIdMissing = "CAPI002";
    public const string EventIdMayBeMissing = "CAPI003";
    public const string EventTimeMissing = "CAPI004";
    public const string EventTimeType = "CAPI005";
    public const string EventNameSpelling = "CAPI006";
    public const string RequiredDataMissing = "CAPI007";
    public const string CurrencyMissing = "CAPI008";
    public const string InvalidCurrency = "CAPI009";
    public const string CustomerInformationTooBroad = "CAPI010";
    public const string DuplicateKey = "CAPI011";
    public const string IncompatibleType = "CAPI012";
    public const string KeyNotInferable = "CAPI013";
    public const string UnknownKey = "CAPI014";
    public const string IncompleteContent = "CAPI015";
    public const string CustomKeyOfOtherSection = "CAPI016";
    public const string ActionSourceRequirements = "CAPI017";
    public const string MatchQuality = "CAPI018";
    public const string UnsupportedShape = "CAPI019";
    public const string NoConsent = "CAPI020";

    public const string MustBeClear = "CAPI101";
    public const string MustBeHashed = "CAPI102";
    public const string IdentifierInCustomData = "CAPI103";
    public const string ForbiddenData = "CAPI104";
    public const string IdentifierAsEventId = "CAPI105";
    public const string ExternalIdInClear = "CAPI106";

    public const string HashedTwice = "CAPI201";
    public const string HashInClearMember = "CAPI202";
    public const string ClearValueModified = "CAPI203";
    public const string ValueOfOtherParameter = "CAPI204";

    public const string RawIdentifierExposed = "CAPI301";
    public const string ContractSerialized = "CAPI302";
    public const string RawIdentifierInClear = "CAPI303";

    public const string ResultIgnored = "CAPI401";
    public const string ArbitraryEventId = "CAPI402";
    public const string LiteralTestEventCode = "CAPI403";
    public const string LiteralAccessToken = "CAPI404";
    public const string LiteralConsent = "CAPI405";
    public const string EventTimeFromClock = "CAPI406";
    public const string LiteralIdentifier = "CAPI407";
}
