using Microsoft.EntityFrameworkCore;

namespace Capi.Storage.EntityFrameworkCore;

/// <summary>Adds the outbox to the model of a <see cref="DbContext"/>.</summary>
public static class CapiModelBuilderExtensions
{
    /// <summary>Adds <see cref="CapiOutboxEvent"/>, mapped to the table <c>events</c> of the store. Call it in <c>OnModelCreating</c>. Migrations leave the table alone: the scripts of the
    /// store create it.</summary>
    /// <param name="modelBuilder">The builder of the model.</param>
    /// <param name="schema">The schema of the store's tables.</param>
    /// <returns>The same builder.</returns>
    public static ModelBuilder AddCapiOutbox(this ModelBuilder modelBuilder, string schema = "capi")
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        ArgumentException.ThrowIfNullOrEmpty(schema);
        return modelBuilder.Entity<CapiOutboxEvent>(entity =>
        {
            entity.ToTable("events", schema, static table => table.ExcludeFromMigrations());
            entity.HasKey(static stored => stored.Id);
            entity.Property(static stored => stored.Id).HasColumnName("id").ValueGeneratedOnAdd();
            entity.Property(static stored => stored.Dataset).HasColumnName("dataset");
            entity.Property(static stored => stored.EventName).HasColumnName("event_name");
            entity.Property(static stored => stored.SendDeadline).HasColumnName("send_deadline");
            entity.Property(static stored => stored.Payload).HasColumnName("payload");
        });
    }
}
