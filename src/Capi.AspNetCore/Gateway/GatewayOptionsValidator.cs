using Microsoft.Extensions.Options;

namespace Capi.AspNetCore.Gateway;

/// <summary>Validates the options of a gateway when it is mapped.</summary>
internal static class GatewayOptionsValidator
{
    private const int MaxNameLength = 50;
    private const int MaxBytes = 1024 * 1024;
    private const int MaxEvents = 1_000;

    /// <exception cref="OptionsValidationException">Options are invalid; each failure is a sentence that says what to change.</exception>
    public static void Validate(MetaGatewayOptions options)
    {
        var failures = GetFailures(options).ToArray();
        if (failures.Length > 0)
            throw new OptionsValidationException(nameof(MetaGatewayOptions), typeof(MetaGatewayOptions), failures);
    }

    private static IEnumerable<string> GetFailures(MetaGatewayOptions options)
    {
        if (options.AllowedEvents is not { Count: > 0 })
            yield return "AllowedEvents is empty, so the gateway sends nothing: add event names, or don't map it.";
        foreach (var name in options.AllowedEvents ?? new HashSet<string>())
        {
            if (GetNameFailure(name) is { } failure)
                yield return failure;
        }

        foreach (var origin in options.AllowedOrigins ?? [])
        {
            if (!WebOrigin.TryParse(origin, out _))
                yield return $"AllowedOrigins contains '{origin}', which is no origin: write scheme and host, such as https://www.example.com.";
        }

        foreach (var failure in GetBindingFailures(options))
            yield return failure;
        if (options.MaxRequestBytes is < 1 or > MaxBytes)
            yield return $"MaxRequestBytes is {options.MaxRequestBytes}: set it to a number from 1 to {MaxBytes}.";
        if (options.MaxEventsPerRequest is < 1 or > MaxEvents)
            yield return $"MaxEventsPerRequest is {options.MaxEventsPerRequest}: set it to a number from 1 to {MaxEvents}.";
        if (options.RateLimit < 1)
            yield return $"RateLimit is {options.RateLimit}: set it to 1 or more.";
        if (options.RateLimitWindow <= TimeSpan.Zero || options.RateLimitWindow > TimeSpan.FromDays(1))
            yield return $"RateLimitWindow is {options.RateLimitWindow}: set it to more than zero and at most a day.";
        if (options.Dataset is { } dataset && string.IsNullOrWhiteSpace(dataset))
            yield return "Dataset is blank: set it to the alias of a dataset, or to null for the default one.";
    }

    private static IEnumerable<string> GetBindingFailures(MetaGatewayOptions options)
    {
        foreach (var group in options.Bindings.GroupBy(static binding => binding.Ga4Name, StringComparer.Ordinal).Where(static group => group.Count() > 1))
            yield return $"Bind is called for {string.Join(" and ", group.Select(static binding => binding.Contract.Name))}, which are bound to the same GA4 event '{group.Key}': bind one of them.";

        foreach (var binding in options.Bindings.Where(binding => options.AllowedEvents?.Contains(binding.MetaName) != true))
        {
            yield return $"Bind is called for {binding.Contract.Name}, but AllowedEvents doesn't contain '{binding.MetaName}': "
                + "add it, if you accept a value that any visitor can make up, or send the event from the server.";
        }
    }

    private static string? GetNameFailure(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "AllowedEvents contains a blank name: remove it.";
        if (name.Length > MaxNameLength || name.Any(static character => char.IsControl(character) || char.IsSurrogate(character)))
            return $"AllowedEvents contains a name that is longer than {MaxNameLength} characters or has control characters: use a shorter, printable one.";

        var metaName = Ga4EventNames.FindMisspelled(name);
        return metaName is null ? null : $"AllowedEvents contains '{name}': write Meta's name '{metaName}'.";
    }
}
