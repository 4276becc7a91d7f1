namespace Capi.ContractReading.Reporting;

/// <summary>The categories of rules, each with its range of IDs. An ID is never reused.</summary>
internal static class RuleCategories
{
    /// <summary>001 to 099: the contract's shape, keys and data.</summary>
    public const string Contract = "Capi.Contract";

    /// <summary>100 to 199: which data is sent, hashed or in clear.</summary>
    public const string Privacy = "Capi.Privacy";

    /// <summary>200 to 299: values assigned to customer information parameters.</summary>
    public const string Hashing = "Capi.Hashing";

    /// <summary>300 to 399: raw identifiers that reach outputs.</summary>
    public const string Flow = "Capi.Flow";

    /// <summary>400 to 499: calls of the client, its options, and values assigned to contract members.</summary>
    public const string Usage = "Capi.Usage";

    /// <summary>500 to 599: code that calls the Conversions API without contracts.</summary>
    public const string Migration = "Capi.Migration";

    /// <summary>600 to 619: what contracts send, compared with the contract lock.</summary>
    public const string Lock = "Capi.Lock";
}
