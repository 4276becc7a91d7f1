using Microsoft.CodeAnalysis.Testing;
using static Capi.Analyzers.Tests.Support.ContractVerifier;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI107: an identifier is sent in clear under another key. ClearKeyEnumerationTests covers every key and name.</summary>
public class IdentifierUnderOtherKeyTests
{
    [Fact]
    public Task An_email_address_as_the_advertiser_id_is_reported() => VerifyAsync(
        CreateContract("[{|#0:Clear(\"madid\")|}] public string? Email => null;"),
        Expect("'Order.Email' holds 'em', but [Clear(\"madid\")] sends it in clear as 'madid', so it is exposed and never matches; use [Hashed(\"em\")], or rename the member"));

    [Fact]
    public Task An_address_has_no_key_to_use_instead() => VerifyAsync(
        CreateContract("[{|#0:Clear(\"anon_id\")|}] public string? Street => null;"),
        Expect("'Order.Street' holds a name or an address, but [Clear(\"anon_id\")] sends it in clear as 'anon_id', so it is exposed and never matches; remove the attribute, or rename the member"));

    [Theory]
    [InlineData("[{|CAPI107:Clear(\"subscription_id\")|}] public string? PhoneNumber => null;")]
    [InlineData("[{|CAPI107:Clear(\"lead_id\")|}] public long Mobile => 1;")]
    [InlineData("[{|CAPI107:Clear(\"external_id\")|}] public string[] Emails => [];")]
    [InlineData("[{|CAPI107:Clear(\"external_id\")|}] public List<string> CustomerEmails => [];")]
    [InlineData("[{|CAPI107:Clear(\"anon_id\")|}] public DayOfWeek Gender => default;")]
    [InlineData("[{|CAPI107:Clear(\"anon_id\")|}] public Country Market => default; public enum Country { One }")]
    [InlineData("[{|CAPI107:Clear(\"fbp\")|}] public string Fbc => \"\";")]
    [InlineData("[{|CAPI107:Clear(\"client_ip_address\")|}] public string UserAgent => \"\";")]
    [InlineData("[{|CAPI107:Clear(\"client_user_agent\")|}] public string Email => \"\";")]
    [InlineData("[{|CAPI107:EventSourceUrl|}] public string Email => \"\";")]
    [InlineData("[{|CAPI107:ReferrerUrl|}] public string BillingPhone => \"\";")]
    [InlineData("[Hashed(\"em\"), {|CAPI107:Clear(\"madid\")|}] public string Contact => \"\";")]
    [InlineData("[Hashed(\"em\"), {|CAPI107:EventSourceUrl|}] public string Contact => \"\";")]
    public Task A_value_of_another_identifier_is_reported(string member) => VerifyAsync(CreateContract(member));

    [Theory]
    [InlineData("[Clear(\"fbp\")] public string Fbp => \"\";")]
    [InlineData("[Clear(\"lead_id\")] public string LeadId => \"\";")]
    [InlineData("[Clear(\"client_user_agent\")] public string UserAgent => \"\";")]
    [InlineData("[Clear(\"client_user_agent\")] public string Browser => \"\";")]
    [InlineData("[Clear(\"subscription_id\")] public string SubscriptionId => \"\";")]
    [InlineData("[Clear(\"subscription_id\")] public string Plan => \"\";")]
    [InlineData("[Clear(\"madid\")] public Guid Email => default;")]
    [InlineData("[Clear(\"fb_login_id\")] public long UserId => 1;")]
    [InlineData("[Clear(\"ig_account_id\")] public string InstagramBusinessAccountId => \"\";")]
    [InlineData("[Clear(\"page_id\")] public string EmailTemplate => \"\";")]
    [InlineData("[Clear(\"page_id\")] public string StoreAddress => \"\";")]
    [InlineData("[EventSourceUrl] public string Page => \"\";")]
    [InlineData("[EventSourceUrl] public Uri City => null!;")]
    [InlineData("[Hashed(\"external_id\")] public string Email => \"\";")]
    [InlineData("[Hashed(\"external_id\"), Clear(\"subscription_id\")] public string SubscriptionId => \"\";")]
    public Task The_identifier_itself_and_hashed_values_are_accepted(string member) => VerifyAsync(CreateContract(member));

    [Theory]
    [InlineData("[{|CAPI103:CustomData(\"order_id\")|}] public string Email => \"\";")]
    [InlineData("[{|CAPI103:CustomData(\"content_name\")|}] public string InvoiceEmail => \"\";")]
    [InlineData("[{|CAPI103:CustomData(\"search_string\")|}] public string PhoneNumber => \"\";")]
    public Task A_standard_key_of_custom_data_does_not_excuse_an_identifier(string member) => VerifyAsync(CreateContract(member));

    [Theory]
    [InlineData("[CustomData(\"postal_code\")] public string PostalCode => \"\";")]
    [InlineData("[CustomData(\"city\")] public string City => \"\";")]
    [InlineData("[CustomData(\"content_name\")] public string Title => \"\";")]
    [InlineData("[CustomData(\"order_id\")] public Guid Email => default;")]
    public Task A_standard_key_for_the_same_thing_is_accepted(string member) => VerifyAsync(CreateContract(member));

    private static DiagnosticResult Expect(string message) => VerifyCS.Diagnostic("CAPI107").WithLocation(0).WithMessage(message);
}
