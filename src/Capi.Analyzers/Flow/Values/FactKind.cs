namespace Capi.Analyzers.Flow.Values;

/// <summary>What can be known of a value.</summary>
internal enum FactKind
{
    /// <summary>A name says which of Meta's keys it is the value of: a member, parameter, local or cookie.</summary>
    Key,

    /// <summary>It is, or holds, the raw value of a [Hashed] member.</summary>
    Raw,

    /// <summary>It was made by a hash function.</summary>
    Hash,

    /// <summary>It is the encoded form of a text.</summary>
    Bytes,

    /// <summary>It is written in the source.</summary>
    Constant,

    /// <summary>It is a number behind a country's calling code that is written in the source.</summary>
    CallingCode,

    /// <summary>It is a consent written in the source.</summary>
    Consent,

    /// <summary>It is a new Guid.</summary>
    Guid,

    /// <summary>It is a random number.</summary>
    Random,

    /// <summary>It is what a clock shows.</summary>
    Clock,

    /// <summary>It is a hash code, which differs from process to process.</summary>
    HashCode,

    /// <summary>It is, or holds, a parameter of the helper method that is being summed up.</summary>
    Parameter,

    /// <summary>It is a lambda.</summary>
    Function,
}
