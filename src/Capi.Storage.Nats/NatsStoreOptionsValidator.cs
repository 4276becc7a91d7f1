using System.Buffers;
using Microsoft.Extensions.Options;

namespace Capi.Storage.Nats;

/// <summary>Validates the options, with one message per error. No message repeats a value: an address may contain a password.</summary>
internal sealed class NatsStoreOptionsValidator : IValidateOptions<NatsStoreOptions>
{
    private const long MinMaxBytes = 1024 * 1024;
    private const int MaxPrefixLength = 32;

    private static readonly SearchValues<char> PrefixCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public ValidateOptionsResult Validate(string? name, NatsStoreOptions options)
    {
        var failures = new List<string>();
        if (!IsAddress(options.Url))
            failures.Add("Url of the NATS store is not an address: set it to one such as nats://localhost:4222, or to several separated by commas.");
        if (string.IsNullOrEmpty(options.Prefix) || options.Prefix.Length > MaxPrefixLength || options.Prefix.AsSpan().ContainsAnyExcept(PrefixCharacters))
            failures.Add("Prefix of the NATS store must have 1 to 32 letters, digits, hyphens or underscores.");
        if (options.MaxBytes < MinMaxBytes)
            failures.Add("MaxBytes of the NATS store must be at least 1 MiB.");
        if (options.Replicas is < 1 or > 5)
            failures.Add("Replicas of the NATS store must be 1 to 5.");
        if (options.AckWait < TimeSpan.FromSeconds(5) || options.AckWait > TimeSpan.FromMinutes(10))
            failures.Add("AckWait of the NATS store must be 5 seconds to 10 minutes.");
        if (options.AppendTimeout < TimeSpan.FromMilliseconds(100) || options.AppendTimeout > TimeSpan.FromMinutes(1))
            failures.Add("AppendTimeout of the NATS store must be 100 milliseconds to 1 minute.");
        if (options.DeadLetterRetention < TimeSpan.FromSeconds(1))
            failures.Add("DeadLetterRetention of the NATS store must be at least 1 second.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsAddress(string? url) =>
        url?.Split(',', StringSplitOptions.TrimEntries) is { Length: > 0 } addresses
        && addresses.All(static address => Uri.TryCreate(address.Contains("://", StringComparison.Ordinal) ? address : $"nats://{address}", UriKind.Absolute, out var uri) && uri.Host.Length > 0);
}
