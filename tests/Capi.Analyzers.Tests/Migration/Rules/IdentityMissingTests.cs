using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI512: nothing in <c>user_data</c> identifies anybody.</summary>
public class IdentityMissingTests
{
    [Theory]
    [InlineData("user: client_user_agent = order.UserAgent ;; -user: em")]
    [InlineData("user: client_ip_address = order.ClientIp ;; -user: em")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), IdentityMissingRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("user: fbp = order.Fbp ;; -user: em")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), IdentityMissingRule.Id);

    [Theory]
    [InlineData("[JsonPropertyName(\"country\")] public string Country => Hash(\"at\");", true)]
    [InlineData("[JsonPropertyName(\"country\")] public string Country => Hash(Land); [JsonIgnore] public string Land { get; set; } = \"at\";", true)]
    [InlineData("[JsonPropertyName(\"country\")] public string Country { get { return Hash(\"at\"); } }", true)]
    [InlineData("[JsonPropertyName(\"country\")] public string? Country { get; set; } public string Summary => UserAgent + Country;", true)]
    [InlineData("[JsonPropertyName(\"country\")] public string? Country { get; set; } public bool IsComplete => UserAgent is not null;", true)]
    [InlineData("[JsonPropertyName(\"country\")] public string[] Country => [Hash(\"at\")];", true)]
    [InlineData("[JsonIgnore] public string? Mail { get; set; } [JsonPropertyName(\"em\")] public string? Em => Mail is null ? null : Hash(Mail);", true)]
    public Task Computed_members_count(string members, bool isReported) => MigrationVerifier.VerifyWithLibrariesAsync(
        "using System.Text.Json.Serialization;\n" + SenderCode.Create("").Replace("user_data = new { em = Hash(order.Email.Trim().ToLowerInvariant()) }", "user_data = new UserData { UserAgent = order.UserAgent }", StringComparison.Ordinal)
        + $"public sealed class UserData {{ [JsonPropertyName(\"client_user_agent\")] public string? UserAgent {{ get; set; }} {members} private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))); }}",
        IdentityMissingRule.Id,
        isReported);

    [Theory]
    [InlineData("new UserData(order.UserAgent)", "record UserData([property: JsonPropertyName(\"client_user_agent\")] string Agent) { [JsonPropertyName(\"country\")] public string Country => Digest.Of(\"at\");", true)]
    [InlineData("new UserData(order.UserAgent, order.Country)", "record UserData([property: JsonPropertyName(\"client_user_agent\")] string Agent, [property: JsonIgnore] string Land) { [JsonPropertyName(\"country\")] public string Country => Digest.Of(Land);", true)]
    [InlineData("new UserData(order)", "class UserData(Order order) { [JsonPropertyName(\"client_user_agent\")] public string Agent => order.UserAgent; [JsonPropertyName(\"country\")] public string Country => Digest.Of(order.Country);", true)]
    [InlineData("new UserData(order)", "class UserData(Order order) { [JsonPropertyName(\"client_user_agent\")] public string Agent { get; } = order.UserAgent; [JsonPropertyName(\"country\")] public string Country => Digest.Of(order.Country);", true)]
    [InlineData("new UserData { Agent = order.UserAgent, Land = order.Country }", "class UserData { [JsonPropertyName(\"client_user_agent\")] public string? Agent { get; init; } [JsonIgnore] public string? Land { get; init; } [JsonPropertyName(\"country\")] public string? Country => Land is { } land ? Digest.Of(land) : null;", true)]
    [InlineData("new UserData { Agent = order.UserAgent, Land = order.Country }", "class UserData { [JsonPropertyName(\"client_user_agent\")] public string? Agent { get; init; } [JsonIgnore] public string? Land { get; init; } [JsonPropertyName(\"country\")] public IReadOnlyList<string> Country => Land is null ? [] : [Digest.Of(Land)];", true)]
    [InlineData("new UserData { Agent = order.UserAgent, Country = Digest.Of(order.Country) }", "class UserData { [JsonPropertyName(\"client_user_agent\")] public string? Agent { get; init; } [JsonPropertyName(\"country\")] public string? Country { get; init; } [JsonIgnore] public string? Mail { get; init; } [JsonPropertyName(\"em\")] public string? Em => Mail is null ? null : Digest.Of(Mail);", true)]
    [InlineData("new UserData { Agent = order.UserAgent, Country = Digest.Of(order.Country), Mail = order.Email }", "class UserData { [JsonPropertyName(\"client_user_agent\")] public string? Agent { get; init; } [JsonPropertyName(\"country\")] public string? Country { get; init; } [JsonIgnore] public string? Mail { get; init; } [JsonPropertyName(\"em\")] public string? Em => Mail is null ? null : Digest.Of(Mail);", false)]
    [InlineData("new UserData(order)", "class UserData(Order order) { [JsonPropertyName(\"client_user_agent\")] public string Agent => order.UserAgent; [JsonPropertyName(\"em\")] public string Mail => Digest.Of(order.Email);", false)]
    [InlineData("new UserData { Agent = order.UserAgent, Country = Digest.Of(order.Country) }", "class UserData { [JsonPropertyName(\"client_user_agent\")] public string? Agent { get; init; } [JsonPropertyName(\"country\")] public string? Country { get; init; } [JsonIgnore] public string? Mail { get; set; } [JsonPropertyName(\"em\")] public string? Em => Mail is null ? null : Digest.Of(Mail);", true)]
    [InlineData("new UserData { Agent = order.UserAgent, Country = Digest.Of(order.Country) }", "class UserData { [JsonPropertyName(\"client_user_agent\")] public string? Agent { get; init; } [JsonPropertyName(\"country\")] public string? Country { get; init; } [JsonIgnore] public string? Mail { get; set; } [JsonPropertyName(\"em\")] public string? Em => Mail is null ? null : Digest.Of(Mail); public static void Fill(UserData user, Order order) => user.Mail = order.Email;", false)]
    [InlineData("new UserData() { Agent = order.UserAgent, Country = Digest.Of(order.Country) } with { Mail = order.Email }", "record UserData { [JsonPropertyName(\"client_user_agent\")] public string? Agent { get; init; } [JsonPropertyName(\"country\")] public string? Country { get; init; } [JsonIgnore] public string? Mail { get; init; } [JsonPropertyName(\"em\")] public string? Em => Mail is null ? null : Digest.Of(Mail);", false)]
    [InlineData("new UserData { Agent = order.UserAgent, Country = Digest.Of(order.Country) }", "class UserData { [JsonPropertyName(\"client_user_agent\")] public string? Agent { get; init; } [JsonPropertyName(\"country\")] public string? Country { get; init; } [JsonIgnore] public string? Mail { get; init; } [JsonPropertyName(\"em\")] public string? Em => Mail is null ? null : Digest.Of(Mail + Agent);", false)]
    public Task Computed_members_of_a_type_count(string user, string type, bool isReported) => MigrationVerifier.VerifyWithLibrariesAsync(
        "using System.Text.Json.Serialization;\n" + SenderCode.Create("").Replace("user_data = new { em = Hash(order.Email.Trim().ToLowerInvariant()) }", "user_data = " + user, StringComparison.Ordinal)
        + "public sealed " + type + " } public static class Digest { public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))); }",
        IdentityMissingRule.Id,
        isReported);
}
