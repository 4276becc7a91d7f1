using System.Globalization;

namespace Capi.Storage.Nats.Protocol;

/// <summary>What must survive a release: how many requests with the event failed, and when Meta may have received it for the first time.</summary>
/// <param name="Attempts">The failed requests.</param>
/// <param name="FirstAmbiguousAt">The time; null if every attempt had a clear result.</param>
internal readonly record struct AttemptState(int Attempts, DateTimeOffset? FirstAmbiguousAt)
{
    /// <summary>True if there is nothing to keep.</summary>
    public bool IsEmpty => Attempts == 0 && FirstAmbiguousAt is null;

    /// <summary>Returns the text for the bucket: two numbers.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Attempts} {FirstAmbiguousAt?.ToUnixTimeMilliseconds()}");

    /// <summary>Reads the text; an unreadable one is empty.</summary>
    public static AttemptState Parse(string? text)
    {
        var parts = (text ?? "").Split(' ');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var attempts))
            return default;
        var isAmbiguous = parts.Length > 1 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        return new(attempts, isAmbiguous ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[1], CultureInfo.InvariantCulture)) : null);
    }
}
