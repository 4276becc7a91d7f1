namespace Capi.Analyzers.Migration.Serialization;

/// <summary>What a serializer does with members that are null.</summary>
internal enum NullHandling
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>It writes them.</summary>
    Writes,

    /// <summary>It leaves them out.</summary>
    Omits,
}
