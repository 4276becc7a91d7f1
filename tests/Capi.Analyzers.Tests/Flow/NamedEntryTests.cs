using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI105, CAPI204 and CAPI303: identifiers that are looked up by a name: form fields, query parameters, claims, JSON, columns.</summary>
public class NamedEntryTests
{
    [Theory]
    [InlineData("{|CAPI303:request.Form[\"email\"]|}")]
    [InlineData("{|CAPI303:request.Query[\"customer_phone\"]|}.ToString()")]
    [InlineData("{|CAPI303:request.Form[\"Email\"]|}.FirstOrDefault()?.Trim()")]
    [InlineData("{|CAPI303:user.FindFirstValue(ClaimTypes.Email)|}")]
    [InlineData("{|CAPI303:user.FindFirst(\"phone_number\")|}?.Value")]
    [InlineData("{|CAPI303:user.Claims.First(claim => claim.Type == ClaimTypes.Surname)|}.Value")]
    [InlineData("{|CAPI303:user.Claims.Where(claim => claim.Type == \"email\")|}.Select(claim => claim.Value).FirstOrDefault()")]
    [InlineData("{|CAPI303:metadata[\"email\"]|}")]
    [InlineData("{|CAPI303:metadata.GetValueOrDefault(\"email\")|}")]
    [InlineData("{|CAPI303:json.GetProperty(\"customer\").GetProperty(\"email\")|}.GetString()")]
    [InlineData("{|CAPI303:node[\"email\"]|}!.GetValue<string>()")]
    [InlineData("(string){|CAPI303:row[\"Email\"]|}")]
    [InlineData("{|CAPI303:users.GetEmail(1)|}")]
    [InlineData("{|CAPI303:users.LoadPhoneNumberAsync(1)|}.Result")]
    public Task An_identifier_in_custom_data_is_reported(string value) => VerifyAsync("public void M(" + Parameters + ") { enquiry.Coupon = " + value + "; }");

    [Theory]
    [InlineData("if (request.Form.TryGetValue(\"email\", out var value)) enquiry.Coupon = {|CAPI303:value|};")]
    [InlineData("if (json.TryGetProperty(\"email\", out var value)) enquiry.Coupon = {|CAPI303:value|}.GetString();")]
    [InlineData("var form = request.Form; var mail = form[\"email\"].ToString(); enquiry.Url = $\"https://shop.example/?mail={{|CAPI303:mail|}}\";")]
    public Task An_identifier_in_a_variable_is_reported(string statements) => VerifyAsync("public void M(" + Parameters + ") { " + statements + " }");

    [Theory]
    [InlineData("request.Form[\"coupon\"]")]
    [InlineData("request.Form[\"email_template\"]")]
    [InlineData("request.Form[\"email\"].Count > 0 ? \"newsletter\" : null")]
    [InlineData("request.Form[\"email\"].ToString().Split('@')[1]")]
    [InlineData("user.FindFirstValue(ClaimTypes.Role)")]
    [InlineData("user.Claims.First(claim => claim.Type == \"tier\").Value")]
    [InlineData("labels[\"email\"]")]
    [InlineData("data[\"email\"].ToString()")]
    [InlineData("metadata[\"support_email\"]")]
    [InlineData("json.GetProperty(\"email\").ValueKind.ToString()")]
    [InlineData("users.GetEmailSubject()")]
    [InlineData("users.GetSupportEmail()")]
    public Task Other_entries_are_not_reported(string value) => VerifyAsync("public void M(" + Parameters + ") { enquiry.Coupon = " + value + "; }");

    [Theory]
    [InlineData("new(\"1\" + text, default, request.Form[\"email\"], user.FindFirstValue(ClaimTypes.MobilePhone)) { FirstName = user.FindFirstValue(ClaimTypes.GivenName) }")]
    [InlineData("new(\"1\" + text, default, {|CAPI204:request.Form[\"phone\"]|})")]
    [InlineData("new(\"1\" + text, default, Phone: {|CAPI204:user.FindFirstValue(ClaimTypes.Email)|})")]
    [InlineData("new({|CAPI105:user.FindFirstValue(ClaimTypes.NameIdentifier)|}!, default)")]
    [InlineData("new({|CAPI105:user.FindFirst(ClaimTypes.Email)|}!.Value, default)")]
    [InlineData("new(\"1\" + text, default) { Customer = user.FindFirstValue(\"sub\") }")]
    public Task Entries_in_customer_information_are_checked(string value) => VerifyAsync("public Enquiry M(" + Parameters + ") => " + value + ";");

    private const string Parameters =
        "Enquiry enquiry, HttpRequest request, ClaimsPrincipal user, Dictionary<string, string> metadata, Dictionary<string, string> labels, Dictionary<string, int> data, JsonElement json, JsonNode node, System.Data.IDataRecord row, IUsers users, string text";

    private static Task VerifyAsync(string member) => DomainVerifier.VerifyAsync(
        member + " public interface IUsers { string GetEmail(int id); Task<string> LoadPhoneNumberAsync(int id); string GetEmailSubject(); string GetSupportEmail(); }",
        "global using System.Security.Claims; global using System.Text.Json; global using System.Text.Json.Nodes; global using Microsoft.AspNetCore.Http;");
}
