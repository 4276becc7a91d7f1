namespace Capi.Analyzers.Flow;

/// <summary>What the conditions around a hard-coded or generated value say about it.</summary>
internal enum OriginCondition
{
    /// <summary>No condition: the value is always used.</summary>
    None,

    /// <summary>The value is used because the real one is missing, unreadable or unknown.</summary>
    Missing,

    /// <summary>A condition that may make the value correct, such as the person's choice.</summary>
    Choice,
}
