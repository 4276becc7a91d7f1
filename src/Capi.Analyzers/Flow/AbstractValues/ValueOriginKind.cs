namespace Capi.Analyzers.Flow.AbstractValues;

/// <summary>The kinds of origins that the rules distinguish.</summary>
internal enum ValueOriginKind
{
    /// <summary>The name of a member, parameter, local or cookie implies one of Meta's keys.</summary>
    Key,

    /// <summary>The raw value of a [Hashed] member, or a value that contains it.</summary>
    Raw,

    /// <summary>A raw identifier by the name and type of a member, parameter or local, or a value that contains it.</summary>
    Identifier,

    /// <summary>The ID of a person in one's own system.</summary>
    PersonId,

    /// <summary>The result of a hash function.</summary>
    Hash,

    /// <summary>The bytes of a string.</summary>
    Bytes,

    /// <summary>A constant.</summary>
    Constant,

    /// <summary>A phone number with a hard-coded country calling code.</summary>
    CallingCode,

    /// <summary>A hard-coded consent.</summary>
    Consent,

    /// <summary>A new Guid.</summary>
    Guid,

    /// <summary>A random value.</summary>
    Random,

    /// <summary>The current time.</summary>
    Clock,

    /// <summary>A hash code, which differs between processes.</summary>
    HashCode,

    /// <summary>A parameter of the helper method that is being summarized, or a value that contains it.</summary>
    Parameter,

    /// <summary>An amount in cents or other minor units of a currency.</summary>
    MinorUnits,

    /// <summary>A lambda.</summary>
    Lambda,
}
