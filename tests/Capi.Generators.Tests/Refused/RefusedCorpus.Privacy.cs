using Capi.Reading;

namespace Capi.Generators.Tests.Refused;

// Data that an event must not contain.
internal static partial class RefusedCorpus
{
    private static IEnumerable<(string Name, ContractProblemKind Kind, string Id, string Hit, string Miss)> Privacy()
    {
        yield return ("e-mail in custom data", ContractProblemKind.PersonalCustomData, "CAPI103", Contract("[CustomData(\"contact\")] public string Email => \"\";"), Contract("[CustomData(\"contact\")] public string EmailTemplate => \"\";"));
        yield return ("bare e-mail in custom data", ContractProblemKind.PersonalCustomData, "CAPI103", Contract("[CustomData] public string Email => \"\";"), Contract("[Hashed] public string Email => \"\";"));
        yield return ("e-mail in custom data by its key", ContractProblemKind.PersonalCustomData, "CAPI103", Contract("[CustomData(\"invoice_email\")] public string Contact => \"\";"), Contract("[CustomData(\"invoice_email_layout\")] public string Contact => \"\";"));
        yield return ("e-mail in custom data that is a fact", ContractProblemKind.PersonalCustomData, "CAPI103", Contract("[CustomData(\"known\")] public string[] NewsletterEmails => [];"), Contract("[CustomData(\"known\")] public bool NewsletterEmail => true;"));
        yield return ("street in custom data", ContractProblemKind.PersonalCustomData, "CAPI103", Contract("[CustomData(\"to\")] public string DeliveryStreet => \"\";"), Contract("[CustomData(\"to\")] public string StreetStyle => \"\";"));
        yield return ("IP address in custom data", ContractProblemKind.PersonalCustomData, "CAPI103", Contract("[CustomData(\"from\")] public System.Net.IPAddress[] Source => [];"), Contract("[Clear(\"client_ip_address\")] public System.Net.IPAddress? Source => null;"));
        yield return ("mail address in custom data", ContractProblemKind.PersonalCustomData, "CAPI103", Contract("[CustomData(\"from\")] public System.Net.Mail.MailAddress? Source => null;"), Contract("public System.Net.Mail.MailAddress? Source => null;"));
        yield return ("customer id in custom data", ContractProblemKind.PersonalCustomData, "CAPI103", Contract("[CustomData(\"customer\")] public long CustomerId => 1;"), Contract("[CustomData(\"customer\")] public decimal CustomerId => 1;"));
        yield return ("town in custom data", ContractProblemKind.PersonalCustomData, "CAPI103", Contract("[CustomData(\"code\")] public string PostalCode => \"\";"), Contract("[CustomData(\"postal_code\")] public string PostalCode => \"\"; [CustomData(\"hotel_city\")] public string City => \"\";"));
        yield return ("name of a guest in an entry", ContractProblemKind.PersonalCustomData, "CAPI103", Contract("[CustomData(\"contents\")] public Line[] Lines => [];") + " [MetaContent] public class Line { [CustomData(\"guest\")] public string FirstName => \"\"; }", Contract("[CustomData(\"contents\")] public Line[] Lines => [];") + " [MetaContent] public class Line { [CustomData] public string Name => \"\"; [CustomData(\"address\")] public string Address => \"\"; [CustomData(\"phone\")] public string Phone => \"\"; }");
        yield return ("diagnosis in custom data", ContractProblemKind.ForbiddenData, "CAPI104", Contract("[CustomData(\"code\")] public string DiagnosisCode => \"\";"), Contract("[CustomData(\"recipe\")] public string HealthyRecipe => \"\";"));
        yield return ("card number as an identifier", ContractProblemKind.ForbiddenData, "CAPI104", Contract("[Hashed(\"external_id\")] public string CardNumber => \"\";"), Contract("[Hashed(\"external_id\")] public string LoyaltyCardNumber => \"\";"));
        yield return ("card number by its key", ContractProblemKind.ForbiddenData, "CAPI104", Contract("[CustomData(\"card_number\")] public string Paid => \"\";"), Contract("[CustomData(\"cardinality\")] public string Paid => \"\";"));
        yield return ("bare account number", ContractProblemKind.ForbiddenData, "CAPI104", Contract("[CustomData] public string IBAN => \"\";"), Contract("[CustomData(\"gift_card\")] public string GiftCard => \"\";"));
        yield return ("passport number", ContractProblemKind.ForbiddenData, "CAPI104", Contract("[Hashed(\"external_id\")] public string PassportNumber => \"\";"), Contract("[CustomData(\"cover\")] public string PassportCover => \"\";"));
        yield return ("password", ContractProblemKind.ForbiddenData, "CAPI104", Contract("[CustomData(\"x\")] public string UserPassword => \"\";"), Contract("[CustomData(\"x\")] public bool PasswordReset => true;"));
        yield return ("religion in an entry", ContractProblemKind.ForbiddenData, "CAPI104", Contract("[CustomData(\"contents\")] public Line[] Lines => [];") + " [MetaContent] public class Line { [CustomData(\"x\")] public string Konfession => \"\"; }", Contract("[CustomData(\"contents\")] public Line[] Lines => [];") + " [MetaContent] public class Line { [CustomData(\"x\")] public string Confection => \"\"; }");
        yield return ("e-mail as the event id", ContractProblemKind.IdentifierAsEventId, "CAPI105", $"[MetaEvent(\"Lead\")] public partial record Order([EventId] string ContactEmail) {{ {Time} }}", $"[MetaEvent(\"Lead\")] public partial record Order([EventId] Guid Email) {{ {Time} }}");
        yield return ("phone number as the event id", ContractProblemKind.IdentifierAsEventId, "CAPI105", $"[MetaEvent(\"Lead\")] public partial record Order([EventId] long PhoneNumber) {{ {Time} }}", $"[MetaEvent(\"Lead\")] public partial record Order([EventId] string PhoneOrderNumber) {{ {Time} }}");
        yield return ("national id as the event id", ContractProblemKind.ForbiddenData, "CAPI104", $"[MetaEvent(\"Lead\")] public partial record Order([EventId] string Ssn) {{ {Time} }}", $"[MetaEvent(\"Lead\")] public partial record Order([EventId] string SessionNumber) {{ {Time} }}");
    }
}
