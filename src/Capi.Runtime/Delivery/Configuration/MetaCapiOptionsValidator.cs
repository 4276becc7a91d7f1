using System.Buffers;
using Capi.Catalog;
using Capi.Identifiers.Phones;
using Capi.Payload;
using Microsoft.Extensions.Options;

namespace Capi.Delivery.Configuration;

/// <summary>Validates the options, with one message per error. No message repeats a configured value.</summary>
/// <remarks>A misplaced value may be an access token, so messages quote validated aliases only.</remarks>
internal sealed class MetaCapiOptionsValidator : IValidateOptions<MetaCapiOptions>
{
    private static readonly SearchValues<char> VisibleAscii = SearchValues.Create(
        "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    public ValidateOptionsResult Validate(string? name, MetaCapiOptions options)
    {
        var failures = new List<string>();
        if (options.Enabled)
            ValidateDatasets(options, failures);
        ValidateEndpoint(options, failures);
        ValidateLimits(options, failures);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void ValidateDatasets(MetaCapiOptions options, List<string> failures)
    {
        var map = DatasetMap.FromOptions(options);
        if (map.All.Count == 0)
        {
            failures.Add("MetaCapi has no dataset: set DatasetId and AccessToken, or add an entry under Datasets.");
            return;
        }

        foreach (var dataset in map.All)
        {
            // The alias appears unescaped in logs and messages.
            if (dataset.Alias.Length is 0 or > 64 || dataset.Alias.AsSpan().ContainsAnyExcept(VisibleAscii))
                failures.Add("MetaCapi has a dataset with an invalid alias: use 1 to 64 visible ASCII characters without white space, for example shop-de.");
            else
                ValidateDataset(dataset, failures);
        }

        if (DatasetMap.HasTopLevelDataset(options) && options.Datasets.ContainsKey(MetaCapiOptions.DefaultAlias))
            failures.Add("MetaCapi has two datasets with the alias 'default': rename the one under Datasets, or remove the top-level DatasetId and AccessToken.");
        else if (map.Default is null && string.IsNullOrEmpty(options.DefaultDataset))
            failures.Add("MetaCapi has several datasets but no default: set DefaultDataset to the alias of one of them.");
        else if (map.Default is null)
            failures.Add("MetaCapi's DefaultDataset is not the alias of a configured dataset: set it to one of their aliases.");
    }

    private static void ValidateDataset(Dataset dataset, List<string> failures)
    {
        if (dataset.Id.Length == 0)
            failures.Add($"MetaCapi dataset '{dataset.Alias}' has no DatasetId: set it to the dataset ID from Events Manager.");
        else if (dataset.Id.Length > 32 || dataset.Id.AsSpan().ContainsAnyExcept(Digits))
            failures.Add($"MetaCapi dataset '{dataset.Alias}' has a DatasetId that is not a number: set it to the dataset ID from Events Manager, digits only.");

        if (dataset.AccessToken.Length == 0)
            failures.Add($"MetaCapi dataset '{dataset.Alias}' has no AccessToken: set it to the access token from Events Manager.");
        else if (dataset.AccessToken.AsSpan().ContainsAnyExcept(VisibleAscii))
            failures.Add($"MetaCapi dataset '{dataset.Alias}' has an AccessToken with white space, line breaks or other characters that are invalid in a token: copy the token again, without surrounding characters.");

        else if (Placeholders.IsPlaceholder(dataset.AccessToken))
            failures.Add($"MetaCapi dataset '{dataset.Alias}' has a placeholder as AccessToken: set it to the access token from Events Manager, or set Enabled to false where nothing is to be sent.");

        if (dataset.TestEventCode is { } code && (code.Length > 64 || code.AsSpan().ContainsAnyExcept(VisibleAscii)))
            failures.Add($"MetaCapi dataset '{dataset.Alias}' has an invalid TestEventCode: copy the code from the Test Events page, for example TEST12345, or remove it.");

        if (dataset.DefaultPhoneCountry is { } country && NumberingPlans.FindByName(country) is null)
            failures.Add($"MetaCapi dataset '{dataset.Alias}' has an unknown DefaultPhoneCountry: set it to an ISO 3166-1 code, for example de, or remove it.");

        if (!Enum.IsDefined(dataset.DateOrder))
            failures.Add($"MetaCapi dataset '{dataset.Alias}' has an unknown DateOrder: set it to MonthFirst, DayFirst or UnambiguousOnly, or remove it.");
    }

    private static void ValidateEndpoint(MetaCapiOptions options, List<string> failures)
    {
        if (options.GraphVersion is null || !GraphVersions.IsWellFormed(options.GraphVersion))
            failures.Add($"MetaCapi's GraphVersion does not have the form vN.N: set it to a version such as {GraphVersions.Default}.");

        var address = options.BaseAddress;
        if (address is null || !address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            failures.Add("MetaCapi's BaseAddress is not an absolute https URL: set it to a URL such as https://graph.facebook.com.");
        else if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
            failures.Add("MetaCapi's BaseAddress has a query, a fragment or a user name: remove it, and put the access token in AccessToken.");
        else if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
            failures.Add("MetaCapi's BaseAddress is plain http to another machine, which exposes the access token: use https.");
        else if (EndsWithVersion(address))
            failures.Add("MetaCapi's BaseAddress ends with a Graph API version, so every request URL would contain two: remove it and set GraphVersion instead.");
    }

    private static void ValidateLimits(MetaCapiOptions options, List<string> failures)
    {
        var day = TimeSpan.FromDays(1);
        if (options.MaxQueueBytes < EventLimits.MaxEventBytes)
            failures.Add("MetaCapi's MaxQueueBytes is less than the largest event: set it to the memory for the queued events of each dataset in bytes, 1048576 or more, for example 67108864.");
        if (options.MaxBatchEvents is < 1 or > 1_000)
            failures.Add("MetaCapi's MaxBatchEvents is out of range: set it to 1 to 1000; Meta accepts at most 1000 events per request.");
        ValidateRange(options.MaxBatchBytes, 64 * 1024, 32 * 1024 * 1024, "MaxBatchBytes", "65536 to 33554432", failures);
        ValidateRange(options.MaxRequestsInFlight, 1, 16, "MaxRequestsInFlight", "1 to 16", failures);
        ValidateRange(options.Linger, TimeSpan.Zero, TimeSpan.FromSeconds(1), "Linger", "0 to 1 second", failures);
        ValidateRange(options.RequestTimeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(5), "RequestTimeout", "1 millisecond to 5 minutes", failures);
        ValidateRange(options.RetryDelay, TimeSpan.FromMilliseconds(1), day, "RetryDelay", "1 millisecond to 1 day", failures);
        ValidateRange(options.MaxRetryDelay, options.RetryDelay, day, "MaxRetryDelay", "RetryDelay to 1 day", failures);
        ValidateRange(options.HoldDelay, TimeSpan.FromMilliseconds(1), day, "HoldDelay", "1 millisecond to 1 day", failures);
        ValidateRange(options.SendOnceWindow, TimeSpan.FromHours(1), EventLimits.MaxPhysicalStoreAge, "SendOnceWindow", "1 hour to 62 days", failures);
        if (options.SendOnceMaxEntries is < 1_000 or > 10_000_000)
            failures.Add("MetaCapi's SendOnceMaxEntries is out of range: set it to 1000 to 10000000.");
        ValidateRange(options.ShutdownTimeout, TimeSpan.Zero, TimeSpan.FromMinutes(10), "ShutdownTimeout", "0 to 10 minutes", failures);
    }

    private static bool EndsWithVersion(Uri address)
    {
        var path = address.AbsolutePath.TrimEnd('/');
        return GraphVersions.IsWellFormed(path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant());
    }

    private static void ValidateRange<T>(T value, T minimum, T maximum, string name, string range, List<string> failures)
        where T : IComparable<T>
    {
        if (value.CompareTo(minimum) < 0 || value.CompareTo(maximum) > 0)
            failures.Add($"MetaCapi's {name} is out of range: set it to {range}.");
    }
}
