namespace Capi.AspNetCore.Capture;

/// <summary>Whether the app calls <c>UseMetaCapi</c> itself; the startup filter's middleware then does nothing.</summary>
internal sealed class MetaCapturePlacement
{
    /// <summary>Set while the app's pipeline is built, before the first request.</summary>
    public bool IsPlacedByApp { get; set; }
}
