using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>Raw identifiers and hashes that reach a contract through the shapes of ordinary code: helpers of helpers, outputs, computed members, base constructors, lookups.</summary>
public class DomainShapeTests
{
    [Theory]
    [InlineData("private static string Label(Sale sale) => Inner(sale.User); private static string Inner(User user) => user.Email.Trim(); public void M(Enquiry e, Sale sale) => e.Coupon = {|CAPI303:Label(sale)|};")]
    [InlineData("private string Mail() => Current.Email; private User Current => new(); public void M(Enquiry e) => e.Coupon = {|CAPI303:Mail()|};")]
    [InlineData("public string Describe(Sale sale) => $\"for {sale.User.Email}\"; public void M(Enquiry e, Sale sale) => e.Coupon = {|CAPI303:Describe(sale)|};")]
    [InlineData("public string Describe(Sale sale) => sale.User.Email.Split('@')[1]; public void M(Enquiry e, Sale sale) => e.Coupon = Describe(sale);")]
    [InlineData("public string Describe(Sale sale) => sale.User.Email.Length > 0 ? \"with\" : \"without\"; public void M(Enquiry e, Sale sale) => e.Coupon = Describe(sale);")]
    [InlineData("public string Describe(Sale sale) => sale.Number; public void M(Enquiry e, Sale sale) => e.Coupon = Describe(sale);")]
    public Task A_helper_that_takes_an_entity_is_followed(string members) => DomainVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("private static bool TryGet(Sale sale, out string value) { value = sale.User.Email; return true; } public void M(Enquiry e, Sale sale) { if (TryGet(sale, out var x)) e.Coupon = {|CAPI303:x|}; }")]
    [InlineData("private static void Get(User user, out string value) => value = user.Email.Trim(); public void M(Enquiry e, Sale sale) { Get(sale.User, out var x); e.Coupon = {|CAPI303:x|}; }")]
    [InlineData("private static void Copy(string source, out string value) => value = source; public void M(Enquiry e, Sale sale) { Copy(sale.User.Email, out var x); e.Coupon = {|CAPI303:x|}; }")]
    [InlineData("public void M(Enquiry e, Sale sale) { Get(out var x); e.Coupon = {|CAPI303:x|}; void Get(out string value) => value = sale.User.Email; }")]
    [InlineData("public interface IUsers { bool TryGetEmail(int id, out string email); } public void M(Enquiry e, IUsers users) { if (users.TryGetEmail(1, out var x)) e.Coupon = {|CAPI303:x|}; }")]
    [InlineData("public interface IUsers { bool TryGetName(int id, out string name); } public void M(Enquiry e, IUsers users) { if (users.TryGetName(1, out var x)) e.Coupon = x; }")]
    [InlineData("private static bool TryGet(Sale sale, out string value) { value = sale.User.Email; value = sale.Number; return true; } public void M(Enquiry e, Sale sale) { if (TryGet(sale, out var x)) e.Coupon = x; }")]
    [InlineData("private static void Copy(string source, out string value) => value = source; public void M(Enquiry e, Sale sale) { Copy(sale.Number, out var x); e.Coupon = x; }")]
    [InlineData("private static void Get(User user, out string value) { value = user.Email; value = value.Split('@')[1]; } public void M(Enquiry e, Sale sale) { Get(sale.User, out var x); e.Coupon = x; }")]
    [InlineData("public void M(Enquiry e, Sale sale) { Get(out var x); e.Coupon = x; void Get(out string value) { value = sale.User.Email; value = sale.Number; } }")]
    [InlineData("private static bool TryGet(User? user, out string value) { if (user is null) { value = \"\"; return false; } value = user.Email; return true; } public void M(Enquiry e, Sale sale) { TryGet(sale.User, out var x); e.Coupon = {|CAPI303:x|}; }")]
    public Task An_output_of_a_helper_is_followed(string members) => DomainVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("private static void Hash(string text, out string value) => value = text.ToSha256(); public void M(Enquiry e, Sale sale) { Hash(sale.User.Email, out var x); e.FirstName = {|CAPI201:x|}; }")]
    [InlineData("private static void Hash(string text, out string value) => value = text.Trim(); public void M(Enquiry e, Sale sale) { Hash(sale.User.FirstName, out var x); e.FirstName = x; }")]
    public Task A_hash_in_an_output_is_followed(string members) => DomainVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("public class Account { public User Owner { get; set; } = new(); public string Label => $\"{Owner.FullName}\"; } public void M(Enquiry e, Account a) => e.Coupon = {|CAPI303:a.Label|};")]
    [InlineData("private string Who { get { return User.Email; } } private User User { get; } = new(); public void M(Enquiry e) => e.Coupon = {|CAPI303:Who|};")]
    [InlineData("public class Account { public User Owner { get; set; } = new(); public string Domain => Owner.Email.Split('@')[1]; } public void M(Enquiry e, Account a) => e.Coupon = a.Domain;")]
    [InlineData("public class Account { public User Owner { get; set; } = new(); public string Hint => Owner.Email[..1] + \"***\"; } public void M(Enquiry e, Account a) => e.Coupon = a.Hint;")]
    [InlineData("public class Account { public string Kind => \"vip\"; public string Number { get; } = \"1\"; } public Enquiry M(Account a) => new(a.Number, default) { Coupon = a.Kind };")]
    public Task A_computed_member_of_an_entity_is_followed(string members) => DomainVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("public record Base([CustomData(\"form\")] string? Form); public record Child(User User, string Number) : Base({|CAPI303:User.Email|});")]
    [InlineData("public record Base([CustomData(\"form\")] string? Form); public record Child : Base { public Child(User user) : base({|CAPI303:user.Email|}) { } }")]
    [InlineData("public class Base { public Base(string form) => Form = form; [CustomData(\"form\")] public string Form { get; } } public class Child(User user) : Base({|CAPI303:user.Email|});")]
    [InlineData("public record Base([CustomData(\"form\")] string? Form); public record Child(string Form, string Number) : Base(Form);")]
    [InlineData("public record Base([Hashed] string? Email); public record Child(User User) : Base(User.Email);")]
    public Task A_base_constructor_is_followed(string members) => DomainVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("public interface IUserStore { Task<string> GetEmailAsync(int id); } public async Task M(Enquiry e, IUserStore users) => e.Coupon = await {|CAPI303:users.GetEmailAsync(1)|};")]
    [InlineData("public interface IStore { string GetEmail(); } public void M(Enquiry e, IStore stores) => e.Coupon = {|CAPI303:stores.GetEmail()|};")]
    [InlineData("public sealed class BookStore { public string GetEmail() => Address; public string Address { get; set; } = \"\"; } public void M(Enquiry e, BookStore store) => e.Coupon = store.GetEmail();")]
    [InlineData("public void M(Enquiry e, System.Data.Common.DbDataReader row) => e.Coupon = {|CAPI303:row.GetString(row.GetOrdinal(\"email\"))|};")]
    [InlineData("public void M(Enquiry e, System.Data.Common.DbDataReader row) => e.Coupon = row.GetString(row.GetOrdinal(\"email_template\"));")]
    [InlineData("public void M(Enquiry e, Microsoft.AspNetCore.Http.HttpRequest request) => e.Coupon = {|CAPI303:request.Headers[\"X-User-Email\"]|}.ToString();")]
    [InlineData("public void M(Enquiry e, Microsoft.AspNetCore.Http.HttpRequest request) => e.Coupon = request.Headers[\"X-Campaign\"].ToString();")]
    [InlineData("public void M(Enquiry e, Microsoft.AspNetCore.Http.HttpContext http) => e.Coupon = {|CAPI303:http.Connection.RemoteIpAddress|}?.ToString();")]
    public Task A_lookup_of_an_identifier_is_reported(string members) => DomainVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("enquiry.Coupon = {|CAPI303:sale.Users.Max(one => one.Email)|};")]
    [InlineData("enquiry.Coupon = {|CAPI303:sale.User.Emails|}.Distinct().OrderBy(one => one).First();")]
    [InlineData("enquiry.Coupon = new System.Net.Mail.MailAddress({|CAPI303:sale.User.Email|}).Address;")]
    [InlineData("enquiry.Coupon = System.Text.Json.JsonSerializer.Serialize(new { {|CAPI303:sale.User.Email|} });")]
    [InlineData("var pair = (Contact: sale.User.Email, sale.Number); enquiry.Coupon = {|CAPI303:pair|}.Contact;")]
    [InlineData("enquiry.Coupon = sale.Users.Max(one => one.Name);")]
    [InlineData("enquiry.Coupon = sale.Users.Max(one => one.Email.Length).ToString();")]
    [InlineData("enquiry.Coupon = System.Text.Json.JsonSerializer.Serialize(new { sale.Number, sale.User.EmailTemplate });")]
    public Task A_value_that_a_method_of_the_framework_returns_is_followed(string statements) => DomainVerifier.VerifyStatementsAsync(statements);
}
