using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI201 and CAPI202 where only a name says that a value is hashed, and where helpers call helpers.</summary>
public class NamedHashTests
{
    private const string Services = """
        public interface IHasher { string Hash(string value); string HashCode(string value); string Normalize(string value); string HashId(string value); string FindByHash(string hash); bool IsHashed(string value); }
        public interface IEmailHasher { string Compute(string value); string Clean(string value); }
        public interface ICrypto { string Sha256(string value); Task<string> Md5Async(string value); string HashtagFor(string value); string Encrypt(string value); byte[] ComputeDigest(byte[] value); }
        private readonly IHasher hasher = null!; private readonly IEmailHasher emails = null!; private readonly ICrypto _crypto = null!; private readonly Func<string, string> _hash = null!; private readonly Func<string, string> _shorten = null!;

        """;

    [Fact]
    public Task The_message_names_the_member() => DomainVerifier.VerifyStatementsAsync(
        "var e = enquiry with { Email = {|#0:sale.User.EmailSha256|} };",
        VerifyCS.Diagnostic("CAPI201").WithLocation(0).WithMessage("'Enquiry.Email' expects the raw value, but by its name 'User.EmailSha256' is already a hash; a hash without Meta's normalization never matches, so pass the raw value, or declare the member as Sha256Digest if the value was normalized before"));

    [Theory]
    [InlineData("sale.User.EmailSha256")]
    [InlineData("sale.User.HashedEmail")]
    [InlineData("sale.User.email_hash")]
    [InlineData("sale.User.EmailHash")]
    [InlineData("sale.User.EmailDigest")]
    [InlineData("sale.User.PhoneMd5")]
    [InlineData("sale.User.Sha256EmailAddress")]
    [InlineData("sale.User.EmailSha256.ToLowerInvariant()")]
    [InlineData("Convert.ToHexString(sale.User.EmailHashBytes)")]
    [InlineData("Convert.ToHexString(sale.User.HashedPhone)")]
    [InlineData("sale.User.EmailHashes[0]")]
    [InlineData("isKnown ? sale.User.EmailHash : null")]
    [InlineData("sale.Guest?.EmailHash")]
    public async Task A_member_that_is_named_like_a_hash_is_reported(string value)
    {
        await DomainVerifier.VerifyStatementsAsync("var e = enquiry with { Email = {|CAPI201:" + value + "|} };");
        await DomainVerifier.VerifyStatementsAsync("var e = new Enquiry(sale.Number, default, {|CAPI201:" + value + "|});");
    }

    [Theory]
    [InlineData("string emailHash = text; var e = enquiry with { Email = {|CAPI201:emailHash|} };")]
    [InlineData("string hashedemail = text; var e = enquiry with { Email = {|CAPI201:hashedemail|} };")]
    [InlineData("var e = enquiry with { Emails = {|CAPI201:sale.User.EmailHashes|} };")]
    [InlineData("if (sale.User is { EmailHash: { } value }) enquiry.FirstName = {|CAPI201:value|};")]
    public Task A_variable_that_is_named_like_a_hash_is_reported(string statements) => DomainVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("public Enquiry M(string number, string sha256Email) => new(number, default, {|CAPI201:sha256Email|});")]
    [InlineData("public sealed record Hashes(string Email, string Phone); public sealed record Known(Hashes Hashed, Mail Email); public sealed record Mail(string Raw, string Hash); public Enquiry M(string number, Known known) => new(number, default, {|CAPI201:known.Hashed.Email|}, {|CAPI201:known.Email.Hash|});")]
    public Task A_member_of_hashes_is_reported(string members) => DomainVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("sale.User.PasswordHash")]
    [InlineData("sale.User.HashCode")]
    [InlineData("sale.User.Hashtag")]
    [InlineData("sale.User.Hashids")]
    [InlineData("sale.User.HashtagEmail")]
    [InlineData("sale.User.IsEmailHashed.ToString()")]
    [InlineData("sale.User.EmailHash is null ? null : sale.User.Email")]
    [InlineData("sale.User.EmailHash.Length.ToString()")]
    public Task Another_word_is_not_a_hash(string value) => DomainVerifier.VerifyStatementsAsync("var e = enquiry with { Email = " + value + ", Customer = sale.User.EmailHash };");

    [Theory]
    [InlineData("string emailHash = sale.User.Email; var e = enquiry with { Email = emailHash };")]
    [InlineData("var digest = Sha256Digest.Parse(sale.User.EmailSha256); Console.WriteLine(digest); var e = enquiry with { Email = sale.User.Email };")]
    [InlineData("if (sale.User.EmailHash == text) { var e = enquiry with { Email = sale.User.Email }; }")]
    public Task A_raw_value_beside_a_hash_is_not_reported(string statements) => DomainVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("hasher.Hash(email)")]
    [InlineData("emails.Compute(email)")]
    [InlineData("_crypto.Sha256(email)")]
    [InlineData("_crypto.Sha256(email.Trim().ToLowerInvariant()).ToUpperInvariant()")]
    [InlineData("await _crypto.Md5Async(email)")]
    [InlineData("Convert.ToHexString(_crypto.ComputeDigest(Encoding.UTF8.GetBytes(email)))")]
    [InlineData("_hash(email)")]
    public Task A_service_that_is_named_like_a_hash_function_is_reported(string value) =>
        DomainVerifier.VerifyAsync(Services + "public async Task<Enquiry> M(string number, string email) { await Task.Yield(); return new(number, default, {|CAPI201:" + value + "|}); }");

    [Theory]
    [InlineData("hasher.HashCode(email)")]
    [InlineData("hasher.Normalize(email)")]
    [InlineData("hasher.HashId(email)")]
    [InlineData("hasher.FindByHash(email)")]
    [InlineData("hasher.IsHashed(email).ToString()")]
    [InlineData("emails.Clean(email)")]
    [InlineData("_crypto.HashtagFor(email)")]
    [InlineData("_crypto.Encrypt(email)")]
    [InlineData("_shorten(email)")]
    public Task A_service_that_does_something_else_is_not_reported(string value) =>
        DomainVerifier.VerifyAsync(Services + "public async Task<Enquiry> M(string number, string email) { await Task.Yield(); return new(number, default, " + value + "); }");

    [Fact]
    public Task The_input_of_a_service_is_an_additional_location() => DomainVerifier.VerifyAsync(
        Services + "public Enquiry M(string number, string email) => new(number, default, {|#0:{|#1:hasher.Hash({|#2:email.Trim()|})|}|});",
        VerifyCS.Diagnostic("CAPI201").WithLocation(0).WithLocation(1).WithLocation(2).WithMessage(null));

    private const string Chain = """
        private static string First(string one) => Second(one.Trim());
        private static string Second(string one) => Third(one);
        private static string Third(string one) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(one)));
        private static string Loop(string one, int n) => n == 0 ? one : Other(one, n - 1);
        private static string Other(string one, int n) => Loop(one, n);
        private static string Forever(string one) => Forever(one + "x");
        private static string Pass(string one) => Pass2(one);
        private static string Pass2(string one) => one.Trim();
        public string Instance(string one) => First(one);
        private string Service(string one) => hasher.Hash(one);
        private static Enquiry Make(string number, string email) => Make2(number, email);
        private static Enquiry Make2(string number, string value) => new(number, default, value);
        private static string Url(string value) => Url2(value);
        private static string Url2(string value) => $"https://shop.example/?e={value}";

        """;

    [Theory]
    [InlineData("new(number, default, {|CAPI201:First(email)|})")]
    [InlineData("new(number, default, {|CAPI201:Instance(email)|})")]
    [InlineData("new(number, default, {|CAPI201:Service(email)|})")]
    [InlineData("new(number, default, {|CAPI201:email.ToHashed()|})")]
    [InlineData("Make(number, {|CAPI201:First(email)|})")]
    [InlineData("new(number, default, email) { Url = Url({|CAPI303:email|}) }")]
    [InlineData("new(number, default, email) { Coupon = Pass({|CAPI303:email|}) }")]
    public Task A_helper_that_calls_a_helper_is_followed(string value) => VerifyChainAsync(value);

    [Theory]
    [InlineData("new(number, default, Pass(email))")]
    [InlineData("new(number, default, Loop(email, 3))")]
    [InlineData("new(number, default, Forever(email))")]
    [InlineData("Make(number, Pass(email))")]
    [InlineData("new(number, default, email) { Coupon = First(email) }")]
    public Task A_chain_that_does_not_hash_is_not_reported(string value) => VerifyChainAsync(value);

    [Fact]
    public Task A_builder_is_followed() => DomainVerifier.VerifyAsync("""
        public sealed class EnquiryBuilder(string number)
        {
            private Enquiry _enquiry = new(number, default);
            public EnquiryBuilder WithCoupon(string code) { _enquiry = _enquiry with { Coupon = code }; return this; }
            public EnquiryBuilder WithEmail(string value) { _enquiry = _enquiry with { Email = value }; return this; }
            public Enquiry Build() => _enquiry;
        }
        public Enquiry M(Sale sale) => new EnquiryBuilder(sale.Number).WithCoupon({|CAPI303:sale.User.Email|}).WithEmail({|CAPI201:sale.User.EmailHash|}).Build();
        public Enquiry N(Sale sale) => new EnquiryBuilder(sale.Number).WithCoupon(sale.Number).WithEmail(sale.User.Email).Build();
        """);

    [Theory]
    [InlineData("from one in users let h = one.Email.ToSha256() select new Enquiry(one.Name, default, {|CAPI201:h|})")]
    [InlineData("from one in users let h = one.Email.ToSha256() where h.Length > 1 select new Enquiry(one.Name, default, {|CAPI201:h|})")]
    [InlineData("from one in users let mail = one.Email select new Enquiry(one.Name, default) { Coupon = {|CAPI303:mail|} }")]
    [InlineData("from one in users select new Enquiry(one.Name, default, {|CAPI201:one.Email.ToSha256()|})")]
    [InlineData("users.Select(one => new { one.Name, Value = one.Email.ToSha256() }).Select(one => new Enquiry(one.Name, default, {|CAPI201:one.Value|}))")]
    [InlineData("from one in users let h = one.Email.ToSha256() let mail = one.Email select new Enquiry(one.Name, default, mail) { Customer = h }")]
    public Task A_query_is_followed(string query) => DomainVerifier.VerifyAsync("public IEnumerable<Enquiry> M(List<User> users) => " + query + ";");

    private static Task VerifyChainAsync(string value) => DomainVerifier.VerifyAsync(
        Services + Chain + "public Enquiry M(string number, string email) => " + value + "; } public static class Extensions { public static string ToHashed(this string one) => one.Trimmed(); public static string Trimmed(this string one) => one.Trim().ToSha256();");
}
