namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>How a <see cref="MixedEvent"/> ends.</summary>
internal enum MixedEventKind
{
    /// <summary>Valid, with a few hundred bytes.</summary>
    Small,

    /// <summary>Valid, with 60 KB: about ten of them fill the smallest queue.</summary>
    Medium,

    /// <summary>Larger than a request.</summary>
    TooLarge,

    /// <summary>Older than Meta accepts.</summary>
    TooOld,

    /// <summary>Without event ID.</summary>
    WithoutId,

    /// <summary>Without consent.</summary>
    Withheld,

    /// <summary>Throws while it is written.</summary>
    Throwing,

    /// <summary>Null.</summary>
    Null,
}
