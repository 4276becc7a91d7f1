using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>A phone number in em: in clear, or as the same hash that is sent as ph.</summary>
internal sealed class PhoneInEmailRule : IDiagnosticRule
{
    public IEnumerable<EventsDiagnostic> Find(DiagnosticsInput input)
    {
        var phones = input.AllCopies
            .SelectMany(pair => pair.Copy.Identifiers)
            .Where(identifier => identifier is { Key: "ph", Form: IdentifierForm.Hashed })
            .Select(identifier => identifier.Fingerprint)
            .ToHashSet();
        List<AffectedEvent> affected =
        [
            .. from pair in input.AllCopies
               let email = pair.Copy.FindIdentifier("em")
               where email is not null && (email.Checks.Any(check => check is { Name: IdentifierChecks.NotPhone, IsPassed: false }) || (email.Form is IdentifierForm.Hashed && phones.Contains(email.Fingerprint)))
               select AffectedEvent.Create(pair.Event, pair.Copy.Source, "user_data.em is a phone number"),
        ];
        if (affected.Count > 0)
        {
            yield return new()
            {
                Name = "phone_in_email",
                Title = "A phone number is sent as email",
                Solution = "em and ph have the same value, so one of them never matches. Map the fields of the form to the right keys.",
                Severity = DiagnosticSeverity.Error,
                Documentation = MetaDocs.CustomerInformation,
                Events = affected,
            };
        }
    }
}
