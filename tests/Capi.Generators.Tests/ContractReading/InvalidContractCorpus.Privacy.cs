using Capi.ContractReading;

namespace Capi.Generators.Tests.ContractReading;

// Data that an event must not contain.
internal static partial class InvalidContractCorpus
{
    private static IEnumerable<(string Name, ContractProblemKind Kind, string Id, string Hit, string Miss)> GetPrivacyViolations()
    {
        yield return ("e-mail in custom data", ContractProblemKind.PersonalCustomData, "CAPI103", CreateContract("[CustomData(\"contact\")] public string Email => \"\";"), CreateContract("[CustomData(\"contact\")] public string EmailTemplate => \"\";"));
        yield return ("bare e-mail in custom data", ContractProblemKind.PersonalCustomData, "CAPI103", CreateContract("[CustomData] public string Email => \"\";"), CreateContract("[Hashed] public string Email => \"\";"));
        yield return ("e-mail in custom data by its key", ContractProblemKind.PersonalCustomData, "CAPI103", CreateContract("[CustomData(\"invoice_email\")] public string Contact => \"\";"), CreateContract("[CustomData(\"invoice_email_layout\")] public string Contact => \"\";"));
        yield return ("e-mail in custom data that is a fact", ContractProblemKind.PersonalCustomData, "CAPI103", CreateContract("[CustomData(\"known\")] public string[] NewsletterEmails => [];"), CreateContract("[CustomData(\"known\")] public bool NewsletterEmail => true;"));
        yield return ("street in custom data", ContractProblemKind.PersonalCustomData, "CAPI103", CreateContract("[CustomData(\"to\")] public string DeliveryStreet => \"\";"), CreateContract("[CustomData(\"to\")] public string StreetStyle => \"\";"));
        yield return ("IP address in custom data", ContractProblemKind.PersonalCustomData, "CAPI103", CreateContract("[CustomData(\"from\")] public System.Net.IPAddress[] Source => [];"), CreateContract("[Clear(\"client_ip_address\")] public System.Net.IPAddress? Source => null;"));
        yield return ("mail address in custom data", ContractProblemKind.PersonalCustomData, "CAPI103", CreateContract("[CustomData(\"from\")] public System.Net.Mail.MailAddress? Source => null;"), CreateContract("public System.Net.Mail.MailAddress? Source => null;"));
        yield return ("customer id in custom data", ContractProblemKind.PersonalCustomData, "CAPI103", CreateContract("[CustomData(\"customer\")] public long CustomerId => 1;"), CreateContract("[CustomData(\"customer\")] public decimal CustomerId => 1;"));
        yield return ("town in custom data", ContractProblemKind.PersonalCustomData, "CAPI103", CreateContract("[CustomData(\"code\")] public string PostalCode => \"\";"), CreateContract("[CustomData(\"postal_code\")] public string PostalCode => \"\"; [CustomData(\"hotel_city\")] public string City => \"\";"));
        yield return ("name of a guest in an entry", ContractProblemKind.PersonalCustomData, "CAPI103", CreateContract("[CustomData(\"contents\")] public Line[] Lines => [];") + " [MetaContent] public class Line { [CustomData(\"guest\")] public string FirstName => \"\"; }", CreateContract("[CustomData(\"contents\")] public Line[] Lines => [];") + " [MetaContent] public class Line { [CustomData] public string Name => \"\"; [CustomData(\"address\")] public string Address => \"\"; [CustomData(\"phone\")] public string Phone => \"\"; }");
        yield return ("diagnosis in custom data", ContractProblemKind.ForbiddenData, "CAPI104", CreateContract("[CustomData(\"code\")] public string DiagnosisCode => \"\";"), CreateContract("[CustomData(\"recipe\")] public string HealthyRecipe => \"\";"));
        yield return ("card number as an identifier", ContractProblemKind.ForbiddenData, "CAPI104", CreateContract("[Hashed(\"external_id\")] public string CardNumber => \"\";"), CreateContract("[Hashed(\"external_id\")] public string LoyaltyCardNumber => \"\";"));
        yield return ("card number by its key", ContractProblemKind.ForbiddenData, "CAPI104", CreateContract("[CustomData(\"card_number\")] public string Paid => \"\";"), CreateContract("[CustomData(\"cardinality\")] public string Paid => \"\";"));
        yield return ("bare account number", ContractProblemKind.ForbiddenData, "CAPI104", CreateContract("[CustomData] public string IBAN => \"\";"), CreateContract("[CustomData(\"gift_card\")] public string GiftCard => \"\";"));
        yield return ("passport number", ContractProblemKind.ForbiddenData, "CAPI104", CreateContract("[Hashed(\"external_id\")] public string PassportNumber => \"\";"), CreateContract("[CustomData(\"cover\")] public string PassportCover => \"\";"));
        yield return ("password", ContractProblemKind.ForbiddenData, "CAPI104", CreateContract("[CustomData(\"x\")] public string UserPassword => \"\";"), CreateContract("[CustomData(\"x\")] public bool PasswordReset => true;"));
        yield return ("religion in an entry", ContractProblemKind.ForbiddenData, "CAPI104", CreateContract("[CustomData(\"contents\")] public Line[] Lines => [];") + " [MetaContent] public class Line { [CustomData(\"x\")] public string Konfession => \"\"; }", CreateContract("[CustomData(\"contents\")] public Line[] Lines => [];") + " [MetaContent] public class Line { [CustomData(\"x\")] public string Confection => \"\"; }");
        yield return ("e-mail as the event id", ContractProblemKind.IdentifierAsEventId, "CAPI105", $"[MetaEvent(\"Lead\")] public partial record Order([EventId] string ContactEmail) {{ {Time} }}", $"[MetaEvent(\"Lead\")] public partial record Order([EventId] Guid Email) {{ {Time} }}");
        yield return ("phone number as the event id", ContractProblemKind.IdentifierAsEventId, "CAPI105", $"[MetaEvent(\"Lead\")] public partial record Order([EventId] long PhoneNumber) {{ {Time} }}", $"[MetaEvent(\"Lead\")] public partial record Order([EventId] string PhoneOrderNumber) {{ {Time} }}");
        yield return ("national id as the event id", ContractProblemKind.ForbiddenData, "CAPI104", $"[MetaEvent(\"Lead\")] public partial record Order([EventId] string Ssn) {{ {Time} }}", $"[MetaEvent(\"Lead\")] public partial record Order([EventId] string SessionNumber) {{ {Time} }}");
    }
}
