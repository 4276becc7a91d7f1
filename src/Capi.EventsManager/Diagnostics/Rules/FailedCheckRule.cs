using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>Click IDs with a time in seconds or of changed case, private or malformed addresses, and the hash of nothing.</summary>
internal sealed class FailedCheckRule : EventRule
{
    private static readonly (string Check, string Name, string Title, string Solution, string Documentation)[] Problems =
    [
        (IdentifierChecks.Milliseconds, "click_id_in_seconds", "The time in fbc or fbp is not in milliseconds", "Meta expects fb.1.<Unix time in milliseconds>.<ID>. Multiply the seconds by 1,000, or send the cookie unchanged.", MetaDocs.ClickIds),
        (IdentifierChecks.UnchangedCase, "click_id_case", "fbc was changed to lower or upper case", "fbclid is case-sensitive, so the click never matches. Send the cookie _fbc unchanged.", MetaDocs.ClickIds),
        (IdentifierChecks.CookieFormat, "click_id_format", "fbc or fbp is malformed", "Send the cookies _fbc and _fbp unchanged.", MetaDocs.ClickIds),
        (IdentifierChecks.PublicIp, "private_ip_address", "client_ip_address is a private address", "It belongs to a proxy or to a development machine. Send the visitor's public address, or omit it.", MetaDocs.CustomerInformation),
        (IdentifierChecks.IpFormat, "malformed_ip_address", "client_ip_address is malformed", "Send one IPv4 or IPv6 address without port, brackets and spaces.", MetaDocs.CustomerInformation),
        (IdentifierChecks.NotEmpty, "empty_hash", "The hash of a missing value is sent", "Every customer without the value has the hash of the empty text, of null or of undefined. Omit the parameter instead.", MetaDocs.CustomerInformation),
        (IdentifierChecks.InClear, "hashed_clear_parameter", "A parameter that must be in clear is hashed", "Meta compares it in clear, so a hash never matches.", MetaDocs.CustomerInformation),
    ];

    public override IEnumerable<EventFinding> Find(ReceivedEvent received) =>
        from copy in received.Copies
        from identifier in copy.Identifiers
        from name in identifier.Checks.Where(check => !check.IsPassed).Select(check => check.Name).Distinct(StringComparer.Ordinal)
        where Problems.Any(problem => problem.Check == name)
        select new EventFinding(this, name, AffectedEvent.Create(received, copy.Source, $"user_data.{identifier.Key}"));

    protected override EventsDiagnostic Create(EventFinding first, IReadOnlyList<AffectedEvent> events)
    {
        var problem = Problems.First(problem => problem.Check == first.Group);
        return new()
        {
            Name = problem.Name,
            Title = problem.Title,
            Solution = problem.Solution,
            Documentation = problem.Documentation,
            Events = events,
        };
    }
}
