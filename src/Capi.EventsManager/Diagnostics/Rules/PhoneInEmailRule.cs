using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>A phone number in em: in clear, or as the same hash that is sent as ph.</summary>
internal sealed class PhoneInEmailRule : IDiagnosticRule
{
    public IEnumerable<EventsDiagnostic> Find(DiagnosticsInput input)
    {
        var phones = input.All.SelectMany(one => one.Facts.Hashes).Where(hash => hash.Key == "ph").Select(hash => hash.Hash).ToHashSet();
        List<AffectedEvent> affected =
        [
            .. from one in input.All
               where one.Facts.HasPhoneInEmail || one.Facts.Hashes.Any(hash => hash.Key == "em" && phones.Contains(hash.Hash))
               from copy in one.Event.Copies
               let email = copy.FindIdentifier("em")
               where email is not null && (EventFacts.IsPhone(email) || one.Facts.Hashes.Any(hash => hash.Source == copy.Source && hash.Key == "em" && phones.Contains(hash.Hash)))
               select AffectedEvent.Create(one.Event, copy.Source, "user_data.em is a phone number"),
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
