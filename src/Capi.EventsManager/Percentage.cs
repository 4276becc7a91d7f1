namespace Capi.EventsManager;

/// <summary>Calculates percentages with one decimal place.</summary>
internal static class Percentage
{
    /// <summary>Returns the share in percent; 0 of nothing is 0.</summary>
    public static decimal GetShare(int count, int total) => total == 0 ? 0 : Math.Round(100m * count / total, 1, MidpointRounding.AwayFromZero);
}
