namespace Capi;

/// <summary>What a flush achieved.</summary>
/// <param name="Delivered">Events that Meta took during the flush.</param>
/// <param name="Failed">Events that ended without being delivered during the flush.</param>
/// <param name="Pending">Events still waiting when the flush ended.</param>
public readonly record struct FlushResult(long Delivered, long Failed, long Pending);
