using Microsoft.CodeAnalysis.Testing;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Support;

/// <summary>Source templates for tests in which the values come from entities of the application, not from contracts.</summary>
internal static class DomainVerifier
{
    private const string Entities = """
        using System.Net.Mail;
        using Capi;

        public sealed class User
        {
            public Guid Id { get; set; }
            public string Email { get; set; } = "";
            public string? Phone { get; set; }
            public long MobileNumber { get; set; }
            public string FirstName { get; set; } = "";
            public string FullName { get; set; } = "";
            public string Name { get; set; } = "";
            public DateOnly Birthday { get; set; }
            public string IpAddress { get; set; } = "";
            public List<string> Emails { get; set; } = [];
            public MailAddress? Contact { get; set; }
            public EmailAddress Address { get; set; } = new("");

            public string EmailSha256 { get; set; } = "";
            public string HashedEmail { get; set; } = "";
            public string email_hash { get; set; } = "";
            public string EmailHash { get; set; } = "";
            public string EmailDigest { get; set; } = "";
            public string PhoneMd5 { get; set; } = "";
            public string Sha256EmailAddress { get; set; } = "";
            public byte[] EmailHashBytes { get; set; } = [];
            public byte[] HashedPhone { get; set; } = [];
            public List<string> EmailHashes { get; set; } = [];
            public string PasswordHash { get; set; } = "";
            public string HashCode { get; set; } = "";
            public string Hashtag { get; set; } = "";
            public string Hashids { get; set; } = "";
            public string HashtagEmail { get; set; } = "";
            public bool IsEmailHashed { get; set; }

            public bool EmailSent { get; set; }
            public EmailKind Emailing { get; set; }
            public int PhoneCount { get; set; }
            public string EmailTemplate { get; set; } = "";
            public string PhoneModel { get; set; } = "";
            public string CityId { get; set; } = "";
            public string AddressId { get; set; } = "";
            public string ProductName { get; set; } = "";
            public string MaskedEmail { get; set; } = "";
            public string SupportEmail { get; set; } = "";
        }

        public enum EmailKind { Weekly }
        public sealed record EmailAddress(string Value) { public static implicit operator string(EmailAddress address) => address.Value; public override string ToString() => Value; }
        public sealed class Address { public string Street { get; set; } = ""; public string PostalCode { get; set; } = ""; public string City { get; set; } = ""; }
        public sealed class Store { public string Email { get; set; } = ""; public string Phone { get; set; } = ""; public string Street { get; set; } = ""; }
        public sealed class MailOptions { public string Email { get; set; } = ""; public string ContactEmail { get; set; } = ""; }
        public sealed class Author { public string LastName { get; set; } = ""; }
        public sealed class Product { public string Name { get; set; } = ""; public string Phone { get; set; } = ""; public Author Author { get; set; } = new(); }

        public sealed class Sale
        {
            public int Id { get; set; }
            public string Number { get; set; } = "";
            public string Name { get; set; } = "";
            public User User { get; set; } = new();
            public User? Guest { get; set; }
            public List<User> Users { get; set; } = [];
            public Store Store { get; set; } = new();
            public Product Product { get; set; } = new();
            public MailOptions Options { get; set; } = new();
            public Address ShippingAddress { get; set; } = new();
            public string BillingAddress { get; set; } = "";
            public string CustomerId { get; set; } = "";
            public string CustomerEmail { get; set; } = "";
            public string RequestUrl { get; set; } = "";
        }

        [MetaEvent("Lead")]
        public sealed record Enquiry([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email = null, [Hashed] string? Phone = null)
        {
            [CustomData("coupon")] public string? Coupon { get; set; }
            [CustomData("tags")] public IReadOnlyList<string> Tags { get; init; } = [];
            [EventSourceUrl] public string? Url { get; set; }
            [Clear("lead_id")] public string? Lead { get; set; }
            [Hashed] public string? FirstName { get; set; }
            [Hashed] public string? LastName { get; set; }
            [Hashed] public string? City { get; set; }
            [Hashed("external_id")] public string? Customer { get; set; }
            [Hashed] public IReadOnlyList<string> Emails { get; init; } = [];
        }

        """;

    /// <summary>Verifies the diagnostics of statements of a method with a sale, an enquiry and a context.</summary>
    public static Task VerifyStatementsAsync(string statements, params DiagnosticResult[] expected) =>
        VerifyAsync($$"""public void Run(Sale sale, Enquiry enquiry, MetaEventContext context, string text, bool isKnown) { {{statements}} }""", expected);

    /// <summary>Verifies the diagnostics of members of a class.</summary>
    public static Task VerifyAsync(string members, params DiagnosticResult[] expected) => CreateTest(members, expected).RunAsync();

    /// <summary>Verifies the diagnostics, marked in the code, of members of a class that need more usings.</summary>
    public static Task VerifyAsync(string members, string usings)
    {
        var test = CreateTest(members);
        test.TestState.Sources.Add(("Usings.cs", usings));
        return test.RunAsync();
    }

    private static VerifyCS.Test CreateTest(string members, params DiagnosticResult[] expected)
    {
        var test = FlowVerifier.CreateTest(members, expected);
        test.References = RepositoryFiles.References;
        test.TestState.Sources.Add(("Domain.cs", Entities));
        return test;
    }
}
