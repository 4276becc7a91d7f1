namespace Capi.Analyzers.Migration.Values;

/// <summary>Where a value comes from.</summary>
internal enum OriginKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Null.</summary>
    Null,

    /// <summary>The empty text.</summary>
    Empty,

    /// <summary>A constant that is neither null nor empty.</summary>
    Constant,

    /// <summary>A parameter whose argument isn't known.</summary>
    Parameter,

    /// <summary>A property or field.</summary>
    Member,

    /// <summary>An entry with a name, such as a cookie, a header or a configuration value.</summary>
    Entry,

    /// <summary>The result of a call whose body isn't known.</summary>
    Call,

    /// <summary>The current time.</summary>
    Clock,

    /// <summary>A random number or a new Guid.</summary>
    Random,

    /// <summary>A new object or dictionary.</summary>
    Creation,

    /// <summary>A text with several parts.</summary>
    Text,

    /// <summary>A collection without elements.</summary>
    NoElements,
}
