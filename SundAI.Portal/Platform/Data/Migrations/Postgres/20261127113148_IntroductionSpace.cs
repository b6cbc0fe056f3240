using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SundAI.Portal.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class IntroductionSpace : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "IntroductionOutcomes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IntroductionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    ToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntroductionOutcomes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IntroductionOutcomes_Introductions_IntroductionId",
                        column: x => x.IntroductionId,
                        principalTable: "Introductions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_IntroductionOutcomes_Persons_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "IntroductionSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IntroductionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Doer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntroductionSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IntroductionSteps_Introductions_IntroductionId",
                        column: x => x.IntroductionId,
                        principalTable: "Introductions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_IntroductionSteps_Persons_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Introductions_Status_EndedAt",
                table: "Introductions",
                columns: new[] { "Status", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Introductions_ToOrganisationId_DeliveredAt",
                table: "Introductions",
                columns: new[] { "ToOrganisationId", "DeliveredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_IntroductionOutcomes_IntroductionId_Side",
                table: "IntroductionOutcomes",
                columns: new[] { "IntroductionId", "Side" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IntroductionOutcomes_Kind",
                table: "IntroductionOutcomes",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_IntroductionOutcomes_PersonId",
                table: "IntroductionOutcomes",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_IntroductionSteps_IntroductionId_DueOn",
                table: "IntroductionSteps",
                columns: new[] { "IntroductionId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_IntroductionSteps_PersonId",
                table: "IntroductionSteps",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "IntroductionOutcomes");

            migrationBuilder.DropTable(
                name: "IntroductionSteps");

            migrationBuilder.DropIndex(
                name: "IX_Introductions_Status_EndedAt",
                table: "Introductions");

            migrationBuilder.DropIndex(
                name: "IX_Introductions_ToOrganisationId_DeliveredAt",
                table: "Introductions");
        }
    }
}
