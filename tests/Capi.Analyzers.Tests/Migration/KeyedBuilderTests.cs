using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration;

/// <summary>Builders and own dictionaries whose methods get the key.</summary>
public class KeyedBuilderTests
{
    private const string Fields = """
        public sealed class UserBuilder
        {
            private readonly Dictionary<string, object?> _values = new();
            public UserBuilder With(string key, object? value) { if (value is not null) _values[key] = value; return this; }
            public Dictionary<string, object?> Build() => _values;
            public Dictionary<string, object?> Values => _values;
            public static Dictionary<string, object?> Create(Action<UserBuilder> configure) { var builder = new UserBuilder(); configure(builder); return builder.Build(); }
        }
        """;

    private const string Constructed = """
        public sealed class UserBuilder
        {
            private readonly Dictionary<string, object?> _values;
            public UserBuilder() { _values = new Dictionary<string, object?>(); }
            public UserBuilder With(string key, object? value) { _values.Add(key, value); return this; }
            public IDictionary<string, object?> Build() { return _values; }
            public IDictionary<string, object?> Values { get { return _values; } }
            public static IDictionary<string, object?> Create(Action<UserBuilder> configure) { var builder = new UserBuilder(); configure(builder); return builder.Build(); }
        }
        """;

    private const string Dictionary = """
        public sealed class UserBuilder : Dictionary<string, object?>
        {
            public UserBuilder With(string key, object? value) { if (value is not null) this[key] = value; return this; }
        }
        """;

    private const string Extension = """
        public static class UserExtensions
        {
            public static Dictionary<string, object?> With(this Dictionary<string, object?> entries, string key, object? value) { entries[key] = value; return entries; }
        }
        """;

    private const string Json = """
        public sealed class UserBuilder
        {
            private readonly System.Text.Json.Nodes.JsonObject _node = new();
            public UserBuilder With(string key, string? value) { if (!string.IsNullOrEmpty(value)) _node[key] = value; return this; }
            public System.Text.Json.Nodes.JsonObject Build() => _node;
        }
        """;

    private const string Sections = """
        public sealed class UserBuilder
        {
            private readonly Dictionary<string, object> _values = [];
            public UserBuilder With(string key, string? value) => value is null ? this : Put(key, value);
            private UserBuilder Put(string key, object value) { _values[key] = value; return this; }
            public IReadOnlyDictionary<string, object> Build() => _values;
        }
        """;

    private const string Named = """
        public sealed class UserBuilder
        {
            private readonly Dictionary<string, object> _values = [];
            public UserBuilder Mail(string hash) { _values["em"] = hash; return this; }
            public UserBuilder Ip(string? address) { if (address is not null) _values["client_ip_address"] = address; return this; }
            public Dictionary<string, object> Build() => _values;
        }
        """;

    [Theory]
    [InlineData("", "new UserBuilder().With(\"client_user_agent\", order.UserAgent).With(\"em\", order.Email).Build()", Fields)]
    [InlineData("", "new UserBuilder().With(\"client_user_agent\", order.UserAgent).With(\"em\", order.Email).Values", Fields)]
    [InlineData("var builder = new UserBuilder().With(\"client_user_agent\", order.UserAgent); builder.With(\"em\", order.Email);", "builder.Build()", Fields)]
    [InlineData("var builder = new UserBuilder(); if (order.Row > 1) builder.With(\"em\", order.Email);", "builder.With(\"client_user_agent\", order.UserAgent).Build()", Fields)]
    [InlineData("", "UserBuilder.Create(b => b.With(\"client_user_agent\", order.UserAgent).With(\"em\", order.Email))", Fields)]
    [InlineData("", "new UserBuilder().With(\"client_user_agent\", order.UserAgent).With(\"em\", order.Email).Build()", Constructed)]
    [InlineData("", "new UserBuilder().With(\"client_user_agent\", order.UserAgent).With(\"em\", order.Email).Values", Constructed)]
    [InlineData("", "new UserBuilder().With(\"client_user_agent\", order.UserAgent).With(\"em\", order.Email)", Dictionary)]
    [InlineData("var user = new UserBuilder(); user.With(\"client_user_agent\", order.UserAgent).With(\"em\", order.Email);", "user", Dictionary)]
    [InlineData("", "new UserBuilder { { \"client_user_agent\", order.UserAgent }, { \"em\", order.Email } }", Dictionary)]
    [InlineData("", "new UserBuilder { [\"client_user_agent\"] = order.UserAgent, [\"em\"] = order.Email }", Dictionary)]
    [InlineData("", "new Dictionary<string, object?>().With(\"client_user_agent\", order.UserAgent).With(\"em\", order.Email)", Extension)]
    public async Task Each_call_fills_its_key(string before, string user, string types)
    {
        Assert.Contains(await GetDiagnosticsAsync(before, user, types), one => one.Id == "CAPI500");
        Assert.DoesNotContain(await GetDiagnosticsAsync(before.Replace("order.Email", "Hash(Clean(order.Email))", StringComparison.Ordinal), user.Replace("order.Email", "Hash(Clean(order.Email))", StringComparison.Ordinal), types), one => one.Id == "CAPI500");
    }

    [Fact]
    public async Task Two_builders_keep_their_values_apart()
    {
        var found = await GetDiagnosticsAsync("var other = new UserBuilder().With(\"client_user_agent\", \"Mozilla/5.0\").With(\"em\", Hash(\"x@example.com\")).Build(); _ = other;", "new UserBuilder().With(\"em\", Hash(Clean(order.Email))).With(\"client_user_agent\", order.UserAgent).Build()", Fields);

        Assert.DoesNotContain(found, one => one.Id is "CAPI500" or "CAPI501");
    }

    [Fact]
    public async Task The_call_of_the_key_is_the_place()
    {
        var found = await GetDiagnosticsAsync("", "new UserBuilder()\n.With(\"client_user_agent\", order.UserAgent)\n.With(\"em\", order.Email)\n.Build()", Fields);

        var span = found.Single(one => one.Id == "CAPI500").Location;
        Assert.StartsWith("With(\"em\"", span.SourceTree!.GetText().ToString(span.SourceSpan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "new UserBuilder().With(\"em\", Hash(Clean(order.Email))).With(\"client_ip_address\", order.RegistrationIp).Build()", Fields)]
    [InlineData("", "new UserBuilder().With(\"em\", Hash(Clean(order.Email))).With(\"client_ip_address\", new Account().IpAtRegistration).Build()", Fields)]
    [InlineData("", "new UserBuilder().With(\"em\", Hash(Clean(order.Email))).With(\"client_ip_address\", order.RegistrationIp).Values", Constructed)]
    [InlineData("", "new UserBuilder().With(\"em\", Hash(Clean(order.Email))).With(\"client_ip_address\", order.RegistrationIp)", Dictionary)]
    [InlineData("", "new Dictionary<string, object?>().With(\"em\", Hash(Clean(order.Email))).With(\"client_ip_address\", order.RegistrationIp)", Extension)]
    [InlineData("", "new UserBuilder().With(\"em\", Hash(Clean(order.Email))).With(\"client_ip_address\", order.RegistrationIp).Build()", Json)]
    [InlineData("", "new UserBuilder().With(\"em\", Hash(Clean(order.Email))).With(\"client_ip_address\", order.RegistrationIp).Build()", Sections)]
    [InlineData("", "new UserBuilder().Mail(Hash(Clean(order.Email))).Ip(order.RegistrationIp).Build()", Named)]
    public async Task A_stored_address_is_found(string before, string user, string types)
    {
        const string Account = "public sealed class Account { public string? IpAtRegistration { get; set; } }";
        Assert.Contains(await GetDiagnosticsAsync(before, user, types + Account), one => one.Id == "CAPI531");
        Assert.DoesNotContain(await GetDiagnosticsAsync(before, user.Replace("order.RegistrationIp", "order.ClientIp", StringComparison.Ordinal).Replace("new Account().IpAtRegistration", "order.ClientIp", StringComparison.Ordinal), types + Account), one => one.Id == "CAPI531");
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Diagnostic>> GetDiagnosticsAsync(string before, string user, string types) =>
        MigrationVerifier.GetDiagnosticsAsync(SenderCode.Create($"before: {before}").Replace("user_data = new { em = Hash(order.Email.Trim().ToLowerInvariant()) }", "user_data = " + user, StringComparison.Ordinal) + types);
}
