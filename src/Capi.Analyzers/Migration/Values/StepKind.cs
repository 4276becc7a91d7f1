namespace Capi.Analyzers.Migration.Values;

/// <summary>What happened to a value on its way.</summary>
internal enum StepKind
{
    /// <summary>White space at both ends is removed.</summary>
    Trim,

    /// <summary>Leading zeros are removed.</summary>
    TrimZeros,

    /// <summary>Lower case, the same in every culture.</summary>
    Lower,

    /// <summary>Lower case by the rules of the current culture.</summary>
    CultureLower,

    /// <summary>Upper case.</summary>
    Upper,

    /// <summary>Only digits remain.</summary>
    Digits,

    /// <summary>Only letters, or letters and digits, remain.</summary>
    Letters,

    /// <summary>White space is removed everywhere.</summary>
    RemoveSpaces,

    /// <summary>A part of the text is replaced.</summary>
    Replace,

    /// <summary>Only a part of the text remains.</summary>
    Part,

    /// <summary>An element of a collection.</summary>
    Element,

    /// <summary>Formatted with a format string.</summary>
    Format,

    /// <summary>Converted to text without a format.</summary>
    ToText,

    /// <summary>Parsed or converted to a number.</summary>
    ToNumber,

    /// <summary>A cryptographic hash.</summary>
    Hash,

    /// <summary>Bytes as lower-case hexadecimal digits.</summary>
    HexLower,

    /// <summary>Bytes as upper-case hexadecimal digits.</summary>
    HexUpper,

    /// <summary>Bytes as base64.</summary>
    Base64,

    /// <summary>Unix time in seconds.</summary>
    UnixSeconds,

    /// <summary>Unix time in milliseconds.</summary>
    UnixMilliseconds,

    /// <summary>A <see cref="DateTime"/> becomes a <see cref="DateTimeOffset"/>.</summary>
    ToOffset,

    /// <summary>A time becomes UTC, or its kind is set.</summary>
    ToUtc,

    /// <summary>Encoded for a URL, JSON or HTML.</summary>
    Encode,

    /// <summary>Without the query string.</summary>
    WithoutQuery,

    /// <summary>Serialized as JSON.</summary>
    Serialize,

    /// <summary>Changed by something whose effect is unknown.</summary>
    Opaque,
}
