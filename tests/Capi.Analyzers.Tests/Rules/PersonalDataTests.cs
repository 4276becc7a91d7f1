using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI103 for names and types, and CAPI104: messages. The catalogue tests cover the recognised names.</summary>
public class PersonalDataTests
{
    [Theory]
    [InlineData("[{|#0:CustomData|}] public string Email => \"\";", "Email", "use [Hashed(\"em\")]")]
    [InlineData("[{|#0:CustomData(\"x\")|}] public string InvoicePhoneNumber => \"\";", "InvoicePhoneNumber", "use [Hashed(\"ph\")]")]
    [InlineData("[{|#0:CustomData(\"guest_full_name\")|}] public string Guest => \"\";", "Guest", "remove [CustomData]")]
    [InlineData("[{|#0:CustomData(\"x\")|}] public DateOnly Birthday => default;", "Birthday", "use [Hashed(\"db\")]")]
    [InlineData("[{|#0:CustomData(\"x\")|}] public System.Net.IPAddress? Peer => null;", "Peer", "use [Clear(\"client_ip_address\")]")]
    [InlineData("[{|#0:CustomData(\"x\")|}] public List<System.Net.Mail.MailAddress> Peers => [];", "Peers", "use [Hashed(\"em\")]")]
    [InlineData("[{|#0:CustomData(\"x\")|}] public Guid UserId => default;", "UserId", "use [Hashed(\"external_id\")]")]
    public Task Custom_data_that_identifies_a_person_is_reported(string member, string name, string suggestion) => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract(member),
        VerifyCS.Diagnostic("CAPI103").WithLocation(0).WithMessage($"'Order.{name}' identifies a person, and [CustomData] would send it in clear; {suggestion}"));

    [Theory]
    [InlineData("[CustomData(\"x\")] public bool HasEmail => true;")]
    [InlineData("[CustomData(\"x\")] public DayOfWeek Birthday => default;")]
    [InlineData("[CustomData(\"x\")] public decimal PhoneNumber => 1;")]
    [InlineData("[CustomData(\"country\")] public string Country => \"\";")]
    [InlineData("[CustomData(\"hotel_city\")] public string City => \"\";")]
    [InlineData("[CustomData(\"hotel_postcode\")] public string PostalCode => \"\";")]
    [InlineData("[CustomData(\"store_address\")] public string Address => \"\";")]
    [InlineData("[CustomData(\"content_name\")] public string FullName => \"\";")]
    [InlineData("[CustomData(\"x\")] public string ProductName => \"\";")]
    [InlineData("[CustomData(\"x\")] public string Name => \"\";")]
    public Task Custom_data_that_identifies_no_person_is_not_reported(string member) => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract(member));

    [Theory]
    [InlineData("[{|#0:CustomData(\"x\")|}] public string Diagnosis => \"\";", "Diagnosis", "health data", "[CustomData(\"x\")]")]
    [InlineData("[{|#0:CustomData|}] public string CardNumber => \"\";", "CardNumber", "a card or account number", "[CustomData]")]
    [InlineData("[{|#0:Hashed(\"external_id\")|}] public string PassportNumber => \"\";", "PassportNumber", "a national ID number", "[Hashed(\"external_id\")]")]
    [InlineData("[{|#0:CustomData(\"user_password\")|}] public string Word => \"\";", "Word", "a password or secret", "[CustomData(\"user_password\")]")]
    public Task Forbidden_data_is_reported(string member, string name, string meaning, string attribute) => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract(member),
        VerifyCS.Diagnostic("CAPI104").WithLocation(0).WithMessage($"'Order.{name}' looks like {meaning}, which Meta's terms prohibit in events and the law protects; remove {attribute}"));

    [Theory]
    [InlineData("public string Diagnosis => \"\";")]
    [InlineData("[CustomData(\"has_iban\")] public bool? HasIban => true;")]
    [InlineData("[Flatten] public Sickness Illness => new(\"\"); public record Sickness([Hashed] string Email);")]
    public Task Members_that_are_not_sent_are_not_reported(string member) => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract(member));

    [Fact]
    public Task Forbidden_data_in_an_entry_of_contents_is_reported() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[CustomData] public Line[] Contents => [];") + " [MetaContent] public record Line([CustomData] string Sku, [CustomData] int Quantity, [{|CAPI104:CustomData(\"x\")|}] string Krankheit);");

    [Theory]
    [InlineData("[{|#0:Clear|}] public string CustomerId => \"\";", "CustomerId", "[Hashed]")]
    [InlineData("[{|#0:Clear(\"external_id\")|}] public long Number => 1;", "Number", "[Hashed(\"external_id\")]")]
    public Task An_external_id_in_clear_is_reported(string member, string name, string suggestion) => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract(member),
        VerifyCS.Diagnostic("CAPI106").WithLocation(0).WithMessage($"'Order.{name}' would be sent in clear, although Meta also accepts 'external_id' hashed; use {suggestion}, and send it in the same form from the Pixel"));

    [Theory]
    [InlineData("[Hashed] public string CustomerId => \"\";")]
    [InlineData("[Clear] public string Fbp => \"\";")]
    public Task A_hashed_external_id_or_a_clear_key_is_not_reported(string member) => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract(member));

    [Fact]
    public Task The_topic_of_a_product_is_a_warning_that_names_it() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[{|#0:CustomData(\"pregnancy_book\")|}] public string BookTitle => \"\";"),
        VerifyCS.Diagnostic("CAPI108").WithLocation(0).WithMessage(
            "'Order.BookTitle' names a product whose topic is health data; sent with the buyer's identifiers it suggests health data about the buyer, which Meta's terms prohibit; send a neutral name, or suppress this warning if it says nothing about the buyer"));

    [Theory]
    [InlineData("[{|CAPI108:CustomData(\"x\")|}] public string PregnancyBook => \"\";")]
    [InlineData("[{|CAPI108:CustomData(\"pregnancy\")|}] public string BookTitle => \"\";")]
    [InlineData("[{|CAPI108:CustomData(\"religion_category\")|}] public string Shelf => \"\";")]
    [InlineData("[{|CAPI108:CustomData(\"x\")|}] public string SchwangerschaftRatgeber => \"\";")]
    [InlineData("[{|CAPI108:CustomData(\"grossesse_livre\")|}] public string Titre => \"\";")]
    [InlineData("[CustomData] public Line[] Contents => []; [MetaContent] public record Line([CustomData] string Id, [CustomData] int Quantity, [{|CAPI108:CustomData(\"allergy_guide\")|}] string Guide);")]
    public Task The_topic_of_a_product_is_reported(string member) => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract(member));

    [Theory]
    [InlineData("[{|CAPI104:CustomData(\"pregnancy_book\")|}] public bool BookTitle => true;")]
    [InlineData("[{|CAPI104:CustomData(\"pregnancy_book\")|}] public string Pregnancy => \"\";")]
    [InlineData("[{|CAPI104:CustomData(\"pregnancy\")|}] public string Week => \"\";")]
    [InlineData("[{|CAPI104:CustomData(\"x\")|}] public string DiagnosisCode => \"\";")]
    [InlineData("[{|CAPI104:CustomData(\"password_book\")|}] public string BookTitle => \"\";")]
    [InlineData("[{|CAPI104:Hashed(\"external_id\")|}] public string PregnancyBook => \"\";")]
    [InlineData("[CustomData(\"cook_book\")] public string BookTitle => \"\";")]
    public Task Data_about_the_person_stays_an_error(string member) => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract(member));
}
