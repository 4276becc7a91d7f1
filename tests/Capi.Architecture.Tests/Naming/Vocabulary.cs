namespace Capi.Architecture.Tests.Naming;

/// <summary>Words that the code doesn't use, because the field has words of its own for the same things. CONTRIBUTING.md has a glossary of those.</summary>
internal static class Vocabulary
{
    /// <summary>Names that nothing is called, with the word to use instead.</summary>
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["Admit"] = "Validate",
        ["BlockScan"] = "FlowPrefilter",
        ["BroadSets"] = "LowMatchKeySets",
        ["CarryRules"] = "TypeCompatibility",
        ["ContractPlaces"] = "ContractLocations",
        ["ContractRemark"] = "a rule",
        ["DeliveryLane"] = "DatasetSender",
        ["EditFix"] = "TextEditCodeFixProvider",
        ["FillHoles"] = "FlushHashes",
        ["FixFacts"] = "DiagnosticProperties",
        ["FlowWorld"] = "FlowAnalysisContext",
        ["ForFix"] = "GetProperties",
        ["GraphWalker"] = "ForwardDataFlowAnalysis",
        ["Inventions"] = "NonDeterministicSources",
        ["LaneHasher"] = "MultiBufferSha256",
        ["MayHelp"] = "CanSummarize",
        ["NaturalMembers"] = "MemberSuggestions",
        ["AdditionalPlaces"] = "AdditionalLocations",
        ["Quietly"] = "IgnoreExceptions",
        ["SaidKeys"] = "KeyNameMatcher",
        ["SameWords"] = "MessageArgumentCache",
        ["Soon"] = "WithTimeout",
        ["StillCompiles"] = "SpeculativeCompilation",
        ["Surroundings"] = "CompilationScope",
        ["TakeBack"] = "Rollback",
        ["TakenApart"] = "DestructuredArgument",
        ["TypeLevels"] = "GetBaseTypesAndThis",
        ["WholeContract"] = "SerializedContract",
        ["WrittenMembers"] = "SerializedMemberFilter",
    };

    /// <summary>Names that no method or property is called: each says too little.</summary>
    public static readonly IReadOnlyDictionary<string, string> MemberNames = new Dictionary<string, string>
    {
        ["Alone"] = "what it does",
        ["Both"] = "what it does",
        ["Hold"] = "Contains",
        ["Of"] = "Get, From, Create, To or Try with a noun",
        ["See"] = "Visit",
        ["Twist"] = "what it does",
    };

    /// <summary>Names that no type is called: each meant several things.</summary>
    public static readonly IReadOnlyDictionary<string, string> TypeNames = new Dictionary<string, string>
    {
        ["Chain"] = "ConversionChain",
        ["Demand"] = "RequiredMemberEdit",
        ["Fact"] = "the kind of data it is",
        ["Lane"] = "DatasetSender, or a lane of a kernel",
        ["Mistake"] = "FixContext",
        ["Place"] = "StorageLocation, SourcePosition or BufferRange",
        ["Reach"] = "ExpressionRelocation",
        ["Unshipped"] = "DevelopmentOnlyCode",
    };

    /// <summary>Names that no member of the analyzers is called, with Roslyn's word.</summary>
    public static readonly IReadOnlyDictionary<string, string> AnalyzerMemberNames = new Dictionary<string, string>
    {
        ["Explain"] = "CreateDiagnostic",
        ["Others"] = "GetAdditionalLocations",
        ["Place"] = "GetLocation",
        ["Words"] = "GetMessageArguments",
    };

    /// <summary>Phrases that no comment and no page contains.</summary>
    public static readonly IReadOnlyDictionary<string, string> Phrases = new Dictionary<string, string>
    {
        ["dearest"] = "dominant cost",
        ["long way"] = "slow path",
        ["manners"] = "exceptions",
        ["nobody's"] = "absent",
        ["short way"] = "fast path",
        ["whoever"] = "a caller, a user, cancellation",
    };
}
