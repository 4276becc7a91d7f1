using Capi.Analyzers.Flow;
using Capi.ContractReading.Reporting;
using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI201: a hash assigned to a hashed member.</summary>
public class HashedTwiceTests
{
    private const string Hash = "Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))";

    [Fact]
    public Task The_message_names_member_and_hasher() => FlowVerifier.VerifyStatementsAsync(
        "var paid = new OrderPaid(text, default, {|#0:Convert.ToHexStringLower({|#1:SHA256.HashData(Encoding.UTF8.GetBytes({|#2:text|}))|})|});",
        VerifyCS.Diagnostic("CAPI201").WithLocation(0).WithLocation(1).WithLocation(2).WithMessage("'OrderPaid.Email' expects the raw value, but SHA256.HashData has already hashed this value; a hash without Meta's normalization never matches, so pass the raw value, or declare the member as Sha256Digest if the value was normalized before"));

    [Theory]
    [InlineData("private static (string Mail, string Number) Hash(Shopper one) => (one.Email.ToSha256(), one.Number); public object M(OrderPaid order, Shopper shopper) => order with { Email = {|CAPI201:Hash(shopper).Mail|} };")]
    [InlineData("private static (string Mail, string Number) Hash(Shopper one) => (one.Email.ToSha256(), one.Number); public object M(OrderPaid order, Shopper shopper) { var (mail, number) = Hash(shopper); return order with { Email = {|CAPI201:mail|}, OrderNumber = number }; }")]
    [InlineData("private static (string, string) Hash(Shopper one) { var mail = one.Email.ToSha256(); return (one.Number, mail); } public object M(OrderPaid order, Shopper shopper) { var both = Hash(shopper); return order with { Email = {|CAPI201:both.Item2|} }; }")]
    [InlineData("private static async Task<(string Mail, string Number)> Hash(Shopper one) { await Task.Yield(); return (one.Email.ToSha256(), one.Number); } public async Task<object> M(OrderPaid order, Shopper shopper) { var both = await Hash(shopper); return order with { Email = {|CAPI201:both.Mail|} }; }")]
    public Task A_hash_in_a_tuple_is_reported(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("private static (string Digest, string Plain) Hash(Shopper one) => (one.Email.ToSha256(), one.Email); public object M(OrderPaid order, Shopper shopper) => order with { Email = Hash(shopper).Plain };")]
    [InlineData("private static (string Digest, string Plain) Hash(Shopper one) => (one.Email.ToSha256(), one.Email); public object M(OrderPaid order, Shopper shopper) { var (_, plain) = Hash(shopper); return order with { Email = plain }; }")]
    [InlineData("private static (string, string) Hash(Shopper one) => (one.Email.ToSha256(), one.Email); public object M(OrderPaid order, Shopper shopper) { var both = Hash(shopper); return order with { Email = both.Item2 }; }")]
    public Task The_other_element_of_a_tuple_is_not_reported(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(text)))")]
    [InlineData("Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(text)))")]
    [InlineData("Convert.ToHexString(HMACSHA256.HashData(new byte[1], Encoding.UTF8.GetBytes(text))).ToLowerInvariant()")]
    [InlineData("BitConverter.ToString(SHA512.Create().ComputeHash(Encoding.UTF8.GetBytes(text))).Replace(\"-\", \"\").ToLower()")]
    [InlineData("Convert.ToHexString(SHA3_256.HashData(Encoding.UTF8.GetBytes(text)))")]
    [InlineData("Convert.ToHexString(CryptographicOperations.HashData(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(text)))")]
    [InlineData("text.ToSha256()")]
    [InlineData("$\"{text.ToSha256()}\"")]
    [InlineData("isKnown ? text : text.ToSha256()")]
    [InlineData("text ?? text.ToSha256()")]
    [InlineData("isKnown switch { true => text.ToSha256(), false => null }")]
    [InlineData("(string)text.ToSha256()!")]
    [InlineData("string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(text)).Select(b => b.ToString(\"x2\")))")]
    public async Task A_hash_in_a_hashed_member_is_reported_in_every_form(string value)
    {
        await FlowVerifier.VerifyStatementsAsync("var paid = new OrderPaid(text, default, Email: {|CAPI201:" + value + "|});");
        await FlowVerifier.VerifyStatementsAsync("var paid = order with { Email = {|CAPI201:" + value + "|} };");
        await FlowVerifier.VerifyStatementsAsync("var paid = new OrderPaid(text, default, null) { Mobile = {|CAPI201:" + value + "|} };");
        await FlowVerifier.VerifyStatementsAsync("var buyer = new Buyer { City = {|CAPI201:" + value + "|} };");
        await FlowVerifier.VerifyStatementsAsync("order.Buyer!.City = {|CAPI201:" + value + "|};");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("text.Trim().ToLowerInvariant()")]
    [InlineData("Convert.ToHexString(Encoding.UTF8.GetBytes(text))")]
    [InlineData("text.GetHashCode().ToString()")]
    [InlineData("Hashing.HashFree(text)")]
    [InlineData("$\"{text}@shop.example\"")]
    [InlineData("SHA256.HashData(new byte[1]).Length.ToString()")]
    [InlineData("text.ToSha256() + text.ToSha256()")]
    [InlineData("new Dictionary<string, string> { { \"raw\", text }, { \"hash\", text.ToSha256() } }[\"raw\"]")]
    [InlineData("isKnown ? text : null")]
    public async Task A_value_that_is_not_a_hash_is_not_reported(string value)
    {
        await FlowVerifier.VerifyStatementsAsync("var paid = new OrderPaid(text, default, " + value + ");");
        await FlowVerifier.VerifyStatementsAsync("var paid = order with { Mobile = " + value + " };");
        await FlowVerifier.VerifyStatementsAsync("order.Buyer!.City = " + value + ";");
    }

    [Theory]
    [InlineData("var hash = " + Hash + "; var paid = order with { Email = {|CAPI201:hash|} };")]
    [InlineData("var hash = text; hash = " + Hash + "; var paid = order with { Email = {|CAPI201:hash|} };")]
    [InlineData("string hash; if (isKnown) hash = " + Hash + "; else hash = text; var paid = order with { Email = {|CAPI201:hash|} };")]
    [InlineData("if (" + Hash + " is string hash) { var paid = order with { Email = {|CAPI201:hash|} }; }")]
    [InlineData("if (" + Hash + " is { Length: > 3 } hash) { var paid = order with { Email = {|CAPI201:hash|} }; }")]
    [InlineData("switch (" + Hash + ") { case string hash: var paid = order with { Email = {|CAPI201:hash|} }; break; }")]
    [InlineData("var (hash, other) = (" + Hash + ", text); var paid = order with { Email = {|CAPI201:hash|}, Mobile = other };")]
    [InlineData("using var sha = SHA256.Create(); var bytes = sha.ComputeHash(Encoding.UTF8.GetBytes(text)); var paid = order with { Email = {|CAPI201:Convert.ToHexString(bytes)|} };")]
    [InlineData("Span<byte> bytes = stackalloc byte[32]; SHA256.HashData(Encoding.UTF8.GetBytes(text), bytes); var paid = order with { Email = {|CAPI201:Convert.ToHexString(bytes)|} };")]
    [InlineData("var bytes = new byte[32]; SHA256.HashData(Encoding.UTF8.GetBytes(text).AsSpan(), bytes.AsSpan()); var paid = order with { Email = {|CAPI201:Convert.ToHexString(bytes)|} };")]
    [InlineData("using var h = IncrementalHash.CreateHash(HashAlgorithmName.SHA256); h.AppendData(new byte[1]); var paid = order with { Email = {|CAPI201:Convert.ToHexString(h.GetHashAndReset())|} };")]
    [InlineData("var sb = new StringBuilder(); foreach (var b in SHA256.HashData(Encoding.UTF8.GetBytes(text))) sb.Append(b.ToString(\"x2\")); var paid = order with { Email = {|CAPI201:sb.ToString()|} };")]
    [InlineData("var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text)); var sb = new StringBuilder(); for (var i = 0; i < bytes.Length; i++) { sb.AppendFormat(\"{0:x2}\", bytes[i]); } var paid = order with { Email = {|CAPI201:sb.ToString()|} };")]
    [InlineData("var hex = \"\"; foreach (var b in SHA256.HashData(Encoding.UTF8.GetBytes(text))) hex += b.ToString(\"x2\"); var paid = order with { Email = {|CAPI201:hex|} };")]
    [InlineData("shopper.Email = " + Hash + "; var paid = order with { Email = {|CAPI201:shopper.Email|} };")]
    [InlineData("try { text = " + Hash + "; } catch (Exception) { } var paid = order with { Email = {|CAPI201:text|} };")]
    [InlineData("text = isKnown ? " + Hash + " : text; for (var i = 0; i < 3; i++) { order = order with { Email = {|CAPI201:text|} }; }")]
    [InlineData("Func<OrderPaid> make = () => order with { Email = {|CAPI201:" + Hash + "|} };")]
    [InlineData("var hash = " + Hash + "; Func<OrderPaid> make = () => order with { Email = {|CAPI201:hash|} };")]
    [InlineData("Func<string, string> hash = one => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(one))); var paid = order with { Email = {|CAPI201:hash(text)|} };")]
    [InlineData("string Read(string one) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(one))); var paid = order with { Email = {|CAPI201:Read(text)|} };")]
    [InlineData("OrderPaid Make(string one) => order with { Email = {|CAPI201:one|} }; Make(" + Hash + ");")]
    [InlineData("var paid = order with { Emails = {|CAPI201:[text, text.ToSha256()]|} };")]
    [InlineData("var paid = order with { Emails = {|CAPI201:new[] { text.ToSha256() }|} };")]
    [InlineData("var list = new List<string> { text.ToSha256() }; var paid = order with { Emails = {|CAPI201:list|} };")]
    [InlineData("var list = new List<string>(); list.Add(text.ToSha256()); var paid = order with { Emails = {|CAPI201:list|} };")]
    public Task A_hash_is_tracked_through_variables(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Fact]
    public Task A_hash_is_tracked_through_many_branches_and_deep_loops() => FlowVerifier.VerifyStatementsAsync(
        "string hash = text, other = text; "
        + string.Concat(Enumerable.Range(0, 200).Select(number => $"if (text.Length == {number}) other = shopper.Number; "))
        + string.Concat(Enumerable.Range(0, 7).Select(number => $"for (var i{number} = 0; i{number} < 3; i{number}++) {{ "))
        + "order = order with { Email = {|CAPI201:hash|}, Mobile = other }; hash = " + Hash + "; "
        + new string('}', 7));

    [Theory]
    [InlineData("var hash = " + Hash + "; Action reset = () => hash = text; reset(); var paid = order with { Email = hash };")]
    [InlineData("var hash = " + Hash + "; void Reset() => hash = text; Reset(); var paid = order with { Email = hash };")]
    [InlineData("var hash = " + Hash + "; hash = text; var paid = order with { Email = hash };")]
    [InlineData("var hash = " + Hash + "; if (hash == text) { var paid = order with { Email = text }; }")]
    [InlineData("var (hash, other) = (" + Hash + ", text); var paid = order with { Email = other };")]
    [InlineData("shopper.Number = " + Hash + "; var paid = order with { Email = shopper.Email };")]
    [InlineData("var hash = text.ToSha256(); if (int.TryParse(text, out _) && shopper.Fbp is var fbp) { } Other(ref hash); var paid = order with { Email = hash }; void Other(ref string one) => one = text;")]
    [InlineData("var hash = text.ToSha256(); new Dictionary<int, string>().TryGetValue(1, out hash!); var paid = order with { Email = hash };")]
    [InlineData("shopper.Email = text.ToSha256(); Console.WriteLine(shopper); var paid = order with { Email = shopper.Email };")]
    [InlineData("var sb = new StringBuilder(); sb.Append(text); var hash = " + Hash + "; var paid = order with { Email = sb.ToString() };")]
    [InlineData("string Read(string one) => one.Trim() + " + Hash + ".Length; var paid = order with { Email = Read(text) };")]
    [InlineData("OrderPaid Make(string one) => order with { Email = one }; Make(text); var hash = " + Hash + ";")]
    [InlineData("Func<string, string> hash = one => one; var paid = order with { Email = hash(text) }; var unused = text.ToSha256();")]
    [InlineData("var paid = order with { Name = Sha256Digest.Parse(text.ToSha256()) };")]
    [InlineData("order.Buyer!.Id = text.ToSha256();")]
    [InlineData("var buyer = new Buyer { City = text, Title = text.ToSha256() };")]
    public Task The_near_miss_is_not_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("private static string Read(string one) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(one))); public OrderPaid M(OrderPaid order, string text) => order with { Email = {|CAPI201:Read(text)|} };")]
    [InlineData("private string Read(string one) { using var sha = SHA256.Create(); var b = sha.ComputeHash(Encoding.UTF8.GetBytes(one)); return BitConverter.ToString(b).Replace(\"-\", \"\"); } public OrderPaid M(OrderPaid order, string text) => order with { Email = {|CAPI201:Read(text)|} };")]
    [InlineData("private static string? Maybe(string? one) => one is null ? null : one.ToLower() is var low ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(low))) : null; public OrderPaid M(OrderPaid order, string text) => order with { Email = {|CAPI201:Maybe(text)|} };")]
    [InlineData("private static OrderPaid Make(string number, string email) => new(number, default, email); public OrderPaid M(string text) => Make(text, {|CAPI201:text.ToSha256()|});")]
    [InlineData("private static async Task<string> Read(string one) { await Task.Yield(); return one.Trim(); } public async Task<OrderPaid> M(OrderPaid order, string text) => order with { Email = {|CAPI201:await Read(text.ToSha256())|} };")]
    [InlineData("public async Task<OrderPaid> M(OrderPaid order, System.IO.Stream body) { var bytes = await SHA256.HashDataAsync(body); return order with { Email = {|CAPI201:Convert.ToHexString(bytes)|} }; }")]
    [InlineData("private string? _hash; public OrderPaid M(OrderPaid order, string text) { _hash = text.ToSha256(); return order with { Email = {|CAPI201:_hash|} }; }")]
    [InlineData("private static string Same(string one) => one; public OrderPaid M(OrderPaid order, string text) => order with { Email = {|CAPI201:Same(text.ToSha256())|} };")]
    [InlineData("private static string Again(string one) => Again(one.ToSha256()); public OrderPaid M(OrderPaid order, string text) => order with { Email = Again(text), Mobile = {|CAPI201:text.ToSha256()|} };")]
    [InlineData("private sealed class Lead { public Lead(string email) { Email = email; } [Hashed] public string Email { get; } } public object M(string text) => new Lead({|CAPI201:text.ToSha256()|});")]
    public Task A_hash_from_or_to_a_helper_is_reported(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("private static string Read(string one) => one.Trim(); public OrderPaid M(OrderPaid order, string text) => order with { Email = Read(text) };")]
    [InlineData("private static OrderPaid Make(string number, string email) => new(number, default, email); public OrderPaid M(string text) => Make(text.ToSha256(), text);")]
    [InlineData("private string? _hash; private void Clear() => _hash = null; public OrderPaid M(OrderPaid order, string text) { _hash = text.ToSha256(); Clear(); return order with { Email = _hash }; }")]
    [InlineData("private string? _hash; private string? _raw; public OrderPaid M(OrderPaid order, string text) { _hash = text.ToSha256(); return order with { Email = _raw }; }")]
    [InlineData("public virtual string Read(string one) => one.ToSha256(); public OrderPaid M(OrderPaid order, string text) => order with { Email = Read(text) };")]
    public Task A_helper_that_does_not_hash_is_not_reported(string members) => FlowVerifier.VerifyAsync(members);

    [Fact]
    public async Task The_call_and_its_input_are_additional_locations()
    {
        var test = FlowVerifier.CreateTest(
            FlowVerifier.CreateMethod("var paid = order with { Email = {|#0:Convert.ToHexStringLower({|#1:SHA256.HashData(Encoding.UTF8.GetBytes({|#2:text|}))|})|} };"),
            VerifyCS.Diagnostic("CAPI201").WithLocation(0).WithLocation(1).WithLocation(2).WithMessage(null));
        test.DiagnosticVerifier = (found, _, verifier) => verifier.Equal("em", found.Properties[FixProperties.Key]);

        await test.RunAsync();
        Assert.Equal((0, 1), (AdditionalLocations.HashCall, AdditionalLocations.HashInput));
    }

    [Fact]
    public Task The_argument_of_a_helper_is_an_additional_location() => FlowVerifier.VerifyStatementsAsync(
        "var paid = order with { Email = {|#0:{|#1:({|#2:text + \"x\"|}).ToSha256()|}|} };",
        VerifyCS.Diagnostic("CAPI201").WithLocation(0).WithLocation(1).WithLocation(2).WithMessage(null));

    [Fact]
    public Task An_unknown_input_is_not_an_additional_location() => FlowVerifier.VerifyStatementsAsync(
        "var paid = order with { Email = {|#0:Convert.ToHexString({|#1:SHA256.HashData(new byte[1])|})|} };",
        VerifyCS.Diagnostic("CAPI201").WithLocation(0).WithLocation(1).WithMessage(null));
}
