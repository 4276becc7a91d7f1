namespace Capi;

/// <summary>The result of a flush.</summary>
/// <param name="Delivered">Events that Meta accepted during the flush.</param>
/// <param name="Failed">Events that were given up during the flush without being delivered.</param>
/// <param name="Pending">Events still queued when the flush ended.</param>
public readonly record struct FlushResult(long Delivered, long Failed, long Pending);
